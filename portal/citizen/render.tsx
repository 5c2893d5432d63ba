// The door: everything the server needs of the portal, and nothing else of it may be imported there. Renders a citizens' page
// to a document, reads a form post, and words what a page must say.

import { renderToString } from "react-dom/server";
import type { Frame } from "./page.ts";
import { ActPage, type ActPageProps } from "./pages/ActPage.tsx";
import { CheckAnswers, type CheckAnswersProps } from "./pages/CheckAnswers.tsx";
import { ClosedProcedure, type ClosedProcedureProps } from "./pages/ClosedProcedure.tsx";
import { DossierPage, type DossierPageProps } from "./pages/DossierPage.tsx";
import { FormPage, type FormPageProps } from "./pages/FormPage.tsx";
import { Home, type HomeProps } from "./pages/Home.tsx";
import { MyDossiers, type MyDossiersProps } from "./pages/MyDossiers.tsx";
import { Papers, type PapersProps } from "./pages/Papers.tsx";
import { Problem, type ProblemProps } from "./pages/Problem.tsx";
import { ProcedureCard, type ProcedureCardProps } from "./pages/ProcedureCard.tsx";
import { Procedures, type ProceduresProps } from "./pages/Procedures.tsx";
import { ReturnChoice, type ReturnChoiceProps } from "./pages/ReturnChoice.tsx";
import { SignIn, type SignInProps } from "./pages/SignIn.tsx";
import { Tracking, type TrackingProps } from "./pages/Tracking.tsx";

export { isRowCommand, parseFormPost, type FormBody } from "../form/form-post.ts";
export { explainInWords } from "../parts/explain-due.ts";
export { read, say } from "../parts/say.ts";
export { violationSentence } from "../parts/violation-sentence.ts";
export type { ProcedureLink } from "./pages/Home.tsx";
export type { StepLink } from "./Steps.tsx";
export type { CheckAnswersProps, FormPageProps };

/** Every page with its props. */
export type Page =
  | { readonly page: "act"; readonly props: ActPageProps }
  | { readonly page: "check"; readonly props: CheckAnswersProps }
  | { readonly page: "closedProcedure"; readonly props: ClosedProcedureProps }
  | { readonly page: "dossier"; readonly props: DossierPageProps }
  | { readonly page: "form"; readonly props: FormPageProps }
  | { readonly page: "home"; readonly props: HomeProps }
  | { readonly page: "myDossiers"; readonly props: MyDossiersProps }
  | { readonly page: "papers"; readonly props: PapersProps }
  | { readonly page: "problem"; readonly props: ProblemProps }
  | { readonly page: "procedure"; readonly props: ProcedureCardProps }
  | { readonly page: "procedures"; readonly props: ProceduresProps }
  | { readonly page: "return"; readonly props: ReturnChoiceProps }
  | { readonly page: "signIn"; readonly props: SignInProps }
  | { readonly page: "tracking"; readonly props: TrackingProps };

/** The page as an HTML document. */
export function renderPage(page: Page, frame: Frame): string {
  return `<!doctype html>${renderToString(element(page, frame))}`;
}

function element(page: Page, frame: Frame) {
  switch (page.page) {
    case "act":
      return <ActPage frame={frame} {...page.props} />;
    case "check":
      return <CheckAnswers frame={frame} {...page.props} />;
    case "closedProcedure":
      return <ClosedProcedure frame={frame} {...page.props} />;
    case "dossier":
      return <DossierPage frame={frame} {...page.props} />;
    case "form":
      return <FormPage frame={frame} {...page.props} />;
    case "home":
      return <Home frame={frame} {...page.props} />;
    case "myDossiers":
      return <MyDossiers frame={frame} {...page.props} />;
    case "papers":
      return <Papers frame={frame} {...page.props} />;
    case "problem":
      return <Problem frame={frame} {...page.props} />;
    case "procedure":
      return <ProcedureCard frame={frame} {...page.props} />;
    case "procedures":
      return <Procedures frame={frame} {...page.props} />;
    case "return":
      return <ReturnChoice frame={frame} {...page.props} />;
    case "signIn":
      return <SignIn frame={frame} {...page.props} />;
    case "tracking":
      return <Tracking frame={frame} {...page.props} />;
  }
}
