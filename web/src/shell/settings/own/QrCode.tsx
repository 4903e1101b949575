import qrcode from 'qrcode-generator';
import { ownTexts } from './texts';

/** A text as a QR code, drawn as one path; dark on light in both themes, as cameras want it. */
export function QrCode({ text }: { text: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (code.isDark(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return (
    <svg role="img" aria-label={ownTexts('qr')} viewBox={`-4 -4 ${size + 8} ${size + 8}`} shapeRendering="crispEdges" className="size-48 rounded-card bg-white">
      <path d={path} fill="black" />
    </svg>
  );
}
