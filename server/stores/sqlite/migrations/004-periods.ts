// When a dossier was filed, beside where it is listed: what an agency received in a period is one walk along an index, however long
// its history is.

/** Schema 5. */
export const PERIODS = `
ALTER TABLE dossier_agency ADD COLUMN opened_at TEXT NOT NULL DEFAULT '';
UPDATE dossier_agency SET opened_at = (SELECT opened_at FROM dossier WHERE num = dossier_agency.dossier);
CREATE INDEX dossier_of_agency_by_filing ON dossier_agency (agency, opened_at, dossier);
`;
