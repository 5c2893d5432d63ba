// A list of the staff's: a table on a desk, cards on a phone. Cells after the first carry their column as `data-label`.

import type { ReactNode } from "react";

export function StaffTable({ caption, columns, className, children }: { readonly caption: string; readonly columns: readonly string[]; readonly className?: string; readonly children: ReactNode }) {
  return (
    <table className={className === undefined ? "staff-table" : `staff-table ${className}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
