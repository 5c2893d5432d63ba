export { factCatalogue, type Fact, type FactCatalogue, type FactScope } from "./catalogue.ts";
export { ConditionBuilder, type ConditionBuilderProps } from "./ConditionBuilder.tsx";
export { FieldConditionBuilder, type FieldConditionBuilderProps } from "./FieldConditionBuilder.tsx";
export { GuardBuilder, type GuardBuilderProps } from "./GuardBuilder.tsx";
export { useFacts } from "./use-facts.ts";
