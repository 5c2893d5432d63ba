export { HistoryPage } from "./HistoryPage.tsx";
export { HistorySearch } from "./HistorySearch.tsx";
