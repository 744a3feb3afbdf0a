import { textIn } from './read-picture.js';

/** Ms between two looks: a hand is slow, and a phone has other things to do. */
const EVERY = 200;

export interface Camera {
  readonly video: HTMLVideoElement;
  stop(): void;
}

/** What the camera shows, read until `onText` has said that this was it. Rejects where there is none or none is allowed. */
export async function openCamera(label: string, onText: (text: string) => boolean): Promise<Camera> {
  const video = document.createElement('video');
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  video.setAttribute('aria-label', label);
  Object.assign(video, { muted: true, playsInline: true, srcObject: stream });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const stop = (): void => {
    ended = true;
    clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  const look = async (): Promise<void> => {
    if (ended) return;
    // A picture that cannot be read is followed by another.
    const text = video.videoWidth > 0 ? await textIn(video).catch(() => null) : null;
    if (ended) return;
    if (text !== null && onText(text)) stop();
    else timer = setTimeout(() => void look(), EVERY);
  };
  await video.play();
  void look();
  return { video, stop };
}
