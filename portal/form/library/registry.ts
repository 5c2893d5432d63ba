// The form library's default registry as the browser gets it: its structure fields and nothing that our theme replaces
// (two dozen widgets and templates, 15 KiB). On the server the library's own is used; a test holds both to the same markup.

import ArrayField from "@rjsf/core/lib/components/fields/ArrayField.js";
import ObjectField from "@rjsf/core/lib/components/fields/ObjectField.js";
import SchemaField from "@rjsf/core/lib/components/fields/SchemaField.js";
import StringField from "@rjsf/core/lib/components/fields/StringField.js";
import { englishStringTranslator } from "@rjsf/utils";

/** Stands in for `getDefaultRegistry`. Its texts are never shown: our templates have their own. */
export default function getDefaultRegistry() {
  return {
    fields: { ArrayField, ObjectField, SchemaField, StringField },
    templates: { ButtonTemplates: {} },
    widgets: {},
    rootSchema: {},
    formContext: {},
    translateString: englishStringTranslator,
    globalFormOptions: {},
  };
}
