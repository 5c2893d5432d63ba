// Makes a phone photo small enough to send over a slow line and still readable: 2000 px, JPEG. Also drops where and with
// what it was taken, which nobody needs to know. Anything it cannot read is sent as it is.

const LONGEST_EDGE = 2000;
const QUALITY = 0.82;
/** Below this nothing is gained. */
const WORTH_IT = 700 * 1024;

/** The photo, or the file itself. */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (!/^image\/(jpeg|png)$/.test(file.type) || file.size < WORTH_IT) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_EDGE / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return smaller !== null && smaller.size < file.size ? smaller : file;
  } catch {
    return file;
  }
}
