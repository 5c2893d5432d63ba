// Papers to hand in: the smallest bytes that are what they claim to be, and some that are not.

const JPEG_HEAD = "ffd8ffe000104a46494600010100000100010000";
let scans = 0;

/** A JPEG by its content, another one each time. */
export function smallJpeg(): Uint8Array<ArrayBuffer> {
  scans += 1;
  return new Uint8Array([...Buffer.from(JPEG_HEAD, "hex"), ...Buffer.from(`scan ${scans}`), 0xff, 0xd9]);
}

/** A PDF by its content. */
export function smallPdf(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
}

/** The head of a Windows program. */
export function program(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0x4d, 0x5a, 0x90, 0x00, ...Array.from({ length: 200 }, () => 0)]);
}
