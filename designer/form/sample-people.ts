// Made-up people for sample data, each of a piece: name, sex, birth and the number on the card agree with one another.

/** Somebody a form could be about. */
export interface SamplePerson {
  readonly name: string;
  readonly gender: "male" | "female";
  /** `YYYY-MM-DD` */
  readonly birth: string;
  /** Province of registration, century and sex, year of birth, six digits (NĐ 137/2015/NĐ-CP, Điều 13). */
  readonly personalId: string;
  readonly phone: string;
  readonly email: string;
}

const PEOPLE: readonly SamplePerson[] = [
  { name: "NGUYỄN VĂN AN", gender: "male", birth: "1988-05-17", personalId: "038088004127", phone: "0912345678", email: "nguyenvanan@example.vn" },
  { name: "TRẦN THỊ HOA", gender: "female", birth: "1991-11-23", personalId: "038191007315", phone: "0987654321", email: "tranthihoa@example.vn" },
  { name: "LÊ ĐỨC BÌNH", gender: "male", birth: "1959-02-08", personalId: "038059001846", phone: "0903456712", email: "leducbinh@example.vn" },
  { name: "PHẠM THU HÀ", gender: "female", birth: "1964-08-30", personalId: "038164002938", phone: "0975318642", email: "phamthuha@example.vn" },
  { name: "HOÀNG MINH TUẤN", gender: "male", birth: "1996-12-01", personalId: "038096005520", phone: "0934567120", email: "hoangminhtuan@example.vn" },
  { name: "LƯƠNG THỊ MAI", gender: "female", birth: "1999-06-14", personalId: "038199003471", phone: "0961234507", email: "luongthimai@example.vn" },
];

/** The next of these who is not taken yet, of that sex if it is known; the first again when all are. */
export function somebody(taken: readonly SamplePerson[], gender: unknown): SamplePerson {
  const fitting = PEOPLE.filter((person) => person.gender === gender || (gender !== "male" && gender !== "female"));
  const [first] = fitting;
  const free = fitting.find((person) => !taken.includes(person)) ?? first;
  if (free === undefined) throw new Error("There is nobody in the list of sample people");
  return free;
}
