/** What kind of image some bytes are, judged by the bytes and never by the file's name. */

export interface ImageKind {
  readonly format: 'png' | 'jpg' | 'gif' | 'webp' | 'svg';
  /** Width times height; 0 where it cannot be told without decoding. */
  readonly pixels: number;
}

/** The kind of an image, or undefined when it is none that a PDF can hold. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (signature: string, at = 0): boolean => ascii(bytes, at, signature.length) === signature;
  if (starts('\x89PNG\r\n\x1a\n') && bytes.length >= 24) {
    return { format: 'png', pixels: view.getUint32(16) * view.getUint32(20) };
  }
  if (starts('GIF8') && bytes.length >= 10) {
    return { format: 'gif', pixels: view.getUint16(6, true) * view.getUint16(8, true) };
  }
  if (starts('RIFF') && starts('WEBP', 8) && bytes.length >= 30) {
    return { format: 'webp', pixels: webpPixels(view, ascii(bytes, 12, 4)) };
  }
  if (starts('\xff\xd8\xff')) {
    return { format: 'jpg', pixels: jpegPixels(view) };
  }
  return isSvg(bytes) ? { format: 'svg', pixels: 0 } : undefined;
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** The three forms of WebP keep the size in three places. */
function webpPixels(view: DataView, form: string): number {
  if (form === 'VP8X') {
    return (1 + (view.getUint32(24, true) & 0xffffff)) * (1 + (view.getUint32(26, true) >>> 8));
  }
  if (form === 'VP8L') {
    const packed = view.getUint32(21, true);
    return (1 + (packed & 0x3fff)) * (1 + ((packed >>> 14) & 0x3fff));
  }
  return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
}

/** Walks the segments of a JPEG to its frame header. */
function jpegPixels(view: DataView): number {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      return view.getUint16(at + 5) * view.getUint16(at + 7);
    }
    at += 2 + view.getUint16(at + 2);
  }
  return 0;
}

function isSvg(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return /^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE\s+svg[^]*?>\s*)?<svg[\s>]/iu.test(beginning);
}
