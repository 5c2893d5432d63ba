// How the people of a run behave. A run keeps one habit from filing to end.

/** The habits of everybody in a run. */
export interface Habit {
  readonly name: string;
  /** Every role in its own person, or one person who holds them all. */
  readonly officers: "each" | "polymath";
  /** How often the next act of a journey is preferred when it is open. */
  readonly followsStory: number;
  readonly citizen: "active" | "silent";
  readonly money: "prompt" | "erratic" | "never";
  /** `budget`: officers take all the time planned for a step and no more. `slow`: waits run out before anybody moves. */
  readonly pace: "prompt" | "budget" | "slow" | "mixed";
}

/** In the order they are taken, over and over. */
export const HABITS: readonly Habit[] = [
  { name: "by the book", officers: "each", followsStory: 0.95, citizen: "active", money: "prompt", pace: "budget" },
  { name: "exploring", officers: "each", followsStory: 0, citizen: "active", money: "prompt", pace: "mixed" },
  { name: "one person for all", officers: "polymath", followsStory: 0.6, citizen: "active", money: "prompt", pace: "prompt" },
  { name: "straying", officers: "each", followsStory: 0.6, citizen: "active", money: "erratic", pace: "mixed" },
  { name: "silent citizen", officers: "each", followsStory: 0.5, citizen: "silent", money: "never", pace: "prompt" },
  { name: "everything late", officers: "each", followsStory: 0.3, citizen: "active", money: "erratic", pace: "slow" },
  { name: "one person, exploring", officers: "polymath", followsStory: 0, citizen: "active", money: "erratic", pace: "mixed" },
];
