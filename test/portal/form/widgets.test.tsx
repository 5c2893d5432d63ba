import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { WIDGETS } from "../../../engine/forms/index.ts";
import { parseFormPost } from "../../../portal/form/form-post.ts";
import { Gallery } from "../../../portal/form/Gallery.tsx";
import { GALLERY_TOPIC, galleryForm } from "../../../portal/form/gallery-form.ts";
import { WIDGET_VIEWS } from "../../../portal/form/widgets/index.ts";
import { postedBody } from "./posted-body.ts";

const page = (isFilled: boolean) => renderToString(<Gallery language="vi" isFilled={isFilled} action="/gallery" csrf="t" />);

describe("widgets", () => {
  test("are drawn under the names the engine has contracts for, and no others", () => {
    expect(Object.keys(WIDGET_VIEWS).sort()).toStrictEqual(Object.keys(WIDGETS).sort());
  });

  test.each(Object.keys(WIDGETS))("%s is in the gallery", (name) => {
    expect(page(false).includes(`name="${GALLERY_TOPIC}.${name}0`)).toBe(true);
  });

  test("post what they show: every example comes back as it was answered, without script", () => {
    const { form, filled } = galleryForm();
    expect(parseFormPost(form, postedBody(page(true)), { topic: GALLERY_TOPIC })).toStrictEqual(withVietnamTime(filled));
  });

  test("left empty post nothing but what the form filled in itself", () => {
    expect(parseFormPost(galleryForm().form, postedBody(page(false)), { topic: GALLERY_TOPIC })).toStrictEqual({});
  });

  test("have labels in English too", () => {
    const html = renderToString(<Gallery language="en" isFilled={false} action="/gallery" csrf="t" />);
    expect(html.includes(">Walking</th>")).toBe(true);
    expect(html.includes(">Đi lại</th>")).toBe(false);
  });
});

/** The clock on the form is Vietnam's, so a moment given in another zone comes back as the same moment there. */
function withVietnamTime(filled: object): unknown {
  return JSON.parse(JSON.stringify(filled).replaceAll("2026-11-20T18:30:00Z", "2026-11-21T01:30:00+07:00"));
}
