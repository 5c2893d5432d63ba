// A filled-in document on the screen, as the paper the server makes of the same tree.

import type { DocumentTree, FilledBlock } from "../../engine/model/index.ts";
import "./documents.css";

export function Paper({ tree }: { readonly tree: DocumentTree }) {
  return (
    <div className={`documents-paper documents-${tree.paper}`} lang="vi">
      {tree.blocks.map((block, index) => (
        // Blocks have no identity of their own; the list is drawn anew with each change.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Block({ block }: { readonly block: FilledBlock }) {
  switch (block.type) {
    case "nationalHeader":
      return (
        <div className="documents-head">
          <div>
            {block.parent === undefined ? null : <div>{block.parent}</div>}
            <strong>{block.agency}</strong>
            {block.number === undefined ? null : <div>Số: {block.number}</div>}
          </div>
          <div>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
            <div>
              <strong>Độc lập – Tự do – Hạnh phúc</strong>
            </div>
            <em>
              {block.place}, {block.date}
            </em>
          </div>
        </div>
      );
    case "heading":
      return <p className="documents-heading">{block.text}</p>;
    case "paragraph":
      return <p className={`documents-${block.align}`}>{block.text}</p>;
    case "fields":
      return (
        <dl className="documents-fields">
          {block.rows.map(({ label, value }) => (
            <div key={`${label} ${value}`}>
              <dt>{label}:</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "signature":
      return (
        <div className="documents-signature">
          <strong>{block.role}</strong>
          <div>{block.name ?? "…"}</div>
        </div>
      );
  }
}
