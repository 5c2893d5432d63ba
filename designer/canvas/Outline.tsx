// The same workflow as a table: state, who, what can be done and where it leads. For screen readers, phones and print.

import { say, read } from "../../portal/parts/say.ts";
import { containersOf, type Graph, type StateBox, type StateWay } from "./graph.ts";
import { ClockMark } from "./ClockMark.tsx";
import { usePicture } from "./picture-context.ts";
import { boxWords, kindName, wayWords, whoMay } from "./words.ts";

export function Outline({ graph }: { readonly graph: Graph }) {
  const { wording } = usePicture();
  const s = say(wording.language);
  return (
    <table className="canvas-outline">
      <caption>{s("Các bước của quy trình: ai làm, được làm gì, đi tới đâu", "The steps: who, what can be done, where it leads")}</caption>
      <thead>
        <tr>
          <th scope="col">{s("Bước", "Step")}</th>
          <th scope="col">{s("Ai", "Who")}</th>
          <th scope="col">{s("Việc và nơi đến", "What, and where it leads")}</th>
        </tr>
      </thead>
      <tbody>
        {graph.states.map((box) => (
          <Row key={box.path} box={box} graph={graph} />
        ))}
      </tbody>
    </table>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Row({ box, graph }: { readonly box: StateBox; readonly graph: Graph }) {
  const { wording, lit, onSelect } = usePicture();
  const words = boxWords(box, wording);
  const s = say(wording.language);
  const isHere = lit.has(box.path);
  const ways = [...box.staying, ...graph.ways.filter(({ from }) => from === box.path)];
  return (
    <tr data-lit={isHere || undefined} data-depth={Math.min(containersOf(box.path).length, 4)} data-kind={box.kind}>
      <th scope="row">
        {box.kind === "step" ? null : <span className="canvas-kind">{kindName(box, wording.language)}</span>}
        {onSelect === undefined ? words.title : (
          <button type="button" onClick={() => onSelect(box.place)}>
            {words.title}
          </button>
        )}
        {isHere ? <span className="canvas-here">{s("Hồ sơ đang ở đây", "The dossier is here")}</span> : null}
        {words.status === undefined ? null : (
          <span className="canvas-status" data-status={box.status}>
            {words.status}
          </span>
        )}
        {box.clock === undefined ? null : (
          <span className="canvas-time">
            <ClockMark clock={box.clock} /> {words.clock}
            {words.budget === undefined ? "" : ` · ${words.budget}`}
          </span>
        )}
      </th>
      <td>{words.owner ?? ""}</td>
      <td>
        {ways.length === 0 ? null : (
          <ul>
            {ways.map((way) => (
              <Way key={way.id} way={way} graph={graph} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Way({ way, graph }: { readonly way: StateWay; readonly graph: Graph }) {
  const { wording, taken, onSelect } = usePicture();
  const s = say(wording.language);
  const { language } = wording;
  const target = read(graph.states.find(({ path }) => path === way.to)?.label, language) || way.to;
  const who = whoMay(way, wording);
  const what = wayWords(way, wording);
  return (
    <li data-taken={taken === way.id || undefined}>
      {onSelect === undefined ? what : (
        <button type="button" onClick={() => onSelect(way.id)}>
          {what}
        </button>
      )}
      {who === "" ? "" : ` (${who})`} {way.to === way.from ? s("→ ở lại", "→ stays") : `→ ${target}`}
      {way.guard === undefined ? null : <span className="canvas-guard">◆ {s("chỉ", "only")} {read(way.guard, language)}</span>}
    </li>
  );
}
