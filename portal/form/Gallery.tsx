// The gallery page's content: the form of `gallery-form`, empty or filled, as citizens would meet it.

import type { Language } from "../../engine/model/index.ts";
import { GALLERY_LAW, GALLERY_TOPIC, galleryForm } from "./gallery-form.ts";
import { TopicFormIsland } from "./TopicFormIsland.tsx";
import type { TopicFormProps } from "./TopicForm.tsx";

/** How the gallery is to be shown. */
export interface GalleryProps extends Pick<TopicFormProps, "action" | "csrf"> {
  readonly language: Language;
  readonly isFilled: boolean;
}

export function Gallery({ language, isFilled, action, csrf }: GalleryProps) {
  const { form, formUi, filled } = galleryForm();
  return (
    <TopicFormIsland
      form={form}
      formUi={formUi}
      topic={GALLERY_TOPIC}
      answers={isFilled ? filled : {}}
      {...GALLERY_LAW}
      areas={{ "38": ["Xã Như Thanh", "Xã Xuân Du"] }}
      violations={[]}
      language={language}
      action={action}
      csrf={csrf}
      submitLabel={language === "vi" ? "Tiếp tục" : "Continue"}
    />
  );
}
