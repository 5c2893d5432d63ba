// The people of the demonstration: made-up names, one password. Never created when DEMO=off.

import type { JsonObject } from "../../engine/model/index.ts";
import type { Account } from "../stores/store.ts";

/** The password of every demo account. */
export const DEMO_PASSWORD = "motcua";

/** One demo account. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  /** What the account is for, in Vietnamese. */
  readonly about: string;
  readonly kind: Account["kind"];
  readonly roles: Account["roles"];
  readonly personalId?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly profile?: JsonObject;
}

/** Citizens first, then the offices. Each officer holds what a small commune gives one person. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  citizen("lan", "Nguyễn Thị Lan", "038190001234", "1990-05-12"),
  citizen("hung", "Trần Văn Hùng", "038088005678", "1988-11-02"),
  officer("motcua", "Lê Thị Hoa", "cán bộ tiếp nhận và thu phí, xã Như Thanh", ["intakeOfficer", "cashier"]),
  officer("hotich", "Phạm Văn Minh", "công chức tư pháp – hộ tịch, xã Như Thanh", ["civilStatusOfficer"]),
  officer("vhxh", "Đỗ Thị Thu", "công chức văn hóa – xã hội, xã Như Thanh", ["caseOfficer"]),
  officer("truongphong", "Vũ Đức Long", "trưởng phòng chuyên môn, xã Như Thanh", ["departmentHead"]),
  officer("chutich", "Hoàng Quốc Việt", "lãnh đạo UBND xã (ký duyệt), xã Như Thanh", ["approver"]),
  officer("vanthu", "Bùi Thị Ngọc", "văn thư, xã Như Thanh", ["recordsClerk"]),
  officer("truongthon", "Lương Văn Bình", "trưởng thôn, xã Như Thanh", ["villageHead"]),
  { ...officer("motcua.ct", "Hồ Thị Mai", "cán bộ tiếp nhận, xã Cồn Tiên", ["intakeOfficer", "cashier"]), roles: seats(["intakeOfficer", "cashier"], "xa-con-tien") },
  { ...officer("soyte", "Nguyễn Quang Dũng", "chuyên viên Sở Y tế Thanh Hóa", ["caseOfficer"]), roles: seats(["intakeOfficer", "caseOfficer", "departmentHead", "approver"], "so-y-te-thanh-hoa") },
  { ...officer("congan", "Lê Văn Tuấn", "cán bộ đăng ký cư trú, Công an xã Như Thanh", ["policeOfficer"]), roles: seats(["policeOfficer", "approver"], "cong-an-xa-nhu-thanh") },
  { ...officer("bhxh", "Trịnh Thị Hằng", "viên chức bảo hiểm xã hội", ["insuranceOfficer"]), roles: seats(["insuranceOfficer", "approver"], "bhxh-nhu-thanh") },
  province("soanthutuc", "Mai Thị Hạnh", "soạn thủ tục, tỉnh Thanh Hóa", ["procedureAuthor"]),
  province("soanthutuc2", "Lường Văn Khoa", "soạn thủ tục (cùng cơ quan, soạn chung), tỉnh Thanh Hóa", ["procedureAuthor"]),
  province("thanhtra", "Ngô Thị Bích", "thanh tra (xem và kiểm tra lịch sử hồ sơ), tỉnh Thanh Hóa", ["auditor"]),
  province("kstthc", "Trương Công Định", "kiểm soát thủ tục hành chính (duyệt, công bố), tỉnh Thanh Hóa", ["procedureReviewer"]),
];

// ---------------------------------------------------------------------------------------------------------------------

function citizen(login: string, name: string, personalId: string, dateOfBirth: string): DemoPerson {
  const phone = `09${personalId.slice(-8)}`;
  const identityDocument = { kind: "canCuoc", personalId, issuer: "Bộ Công an", issuedOn: "2024-08-15" };
  return {
    login,
    name,
    about: "người dân",
    kind: "citizen",
    roles: [],
    personalId,
    phone,
    profile: { requester: { fullName: name, dateOfBirth, identityDocument, phone } },
  };
}

function officer(login: string, name: string, about: string, roles: readonly string[]): DemoPerson {
  return { login, name, about, kind: "officer", roles: seats(roles, "xa-nhu-thanh") };
}

function province(login: string, name: string, about: string, roles: readonly string[]): DemoPerson {
  return { ...officer(login, name, about, roles), roles: seats(roles, "tinh-thanh-hoa") };
}

function seats(roles: readonly string[], agency: string): Account["roles"] {
  return roles.map((role) => ({ role, agency }));
}
