// Photos of cards, read here in the browser: the picture is turned and made smaller, looked through for a code, else its
// letters are read. What is read is told to the page; a picture leaves this file only for the canvas beside its fields.
const Home = new URL('cards/7.0.0/', document.baseURI).href;
const MostBytes = 60e6;
const MostPixels = 120e6;
const ForReading = 2400;
const SmallForReading = 1400;
const ForCodes = 1200;
const ForShowing = 1200;
const MostText = 20_000;
const Languages = ['ind', 'eng'];
const TryAgainAfter = 2000;
const HeardWithin = 20_000;

class Refused extends Error {}

// The page that is open now; a reading that outlives it tells nobody.
let open = null;
let worker = null;
const pictures = new Map();

export const attach = (box, page) => {
  open = { box, page, queue: [], done: 0, busy: false };
  const here = open;
  box.addEventListener('change', e => {
    if (e.target.type !== 'file') return;
    take(here, [...e.target.files]);
    e.target.value = '';
  });
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    box.addEventListener(name, e => {
      e.preventDefault();
      box.classList.toggle('over', name === 'dragenter' || name === 'dragover');
      if (name === 'drop') take(here, [...e.dataTransfer.files]);
    });
  }
  part(here, 'stop').addEventListener('click', () => stop(here));
};

export const detach = () => {
  // Unless the page was opened anew in the meantime.
  if (open?.box.isConnected) return;
  open = null;
  pictures.clear();
  letGo();
};

/** Draws the picture of a card; false where it is gone. */
export const show = async (id, canvas) => {
  const kept = pictures.get(id);
  if (!kept || !canvas) return false;
  const picture = await createImageBitmap(kept);
  [canvas.width, canvas.height] = [picture.width, picture.height];
  canvas.getContext('2d').drawImage(picture, 0, 0);
  picture.close();
  return true;
};

export const forget = id => pictures.delete(id);

export const top = element => element?.scrollIntoView({ block: 'start' });

const part = (here, name) => here.box.querySelector(`[data-cards-${name}]`);

const take = (here, files) => {
  if (files.length === 0) return;
  part(here, 'error').hidden = true;
  part(here, 'error').textContent = '';
  here.queue.push(...files);
  if (!here.busy) run(here);
};

const stop = here => {
  here.queue.length = 0;
  here.stopped = true;
  letGo();
};

const run = async here => {
  [here.busy, here.done, here.stopped] = [true, 0, false];
  part(here, 'busy').hidden = false;
  await tell(here, 'Wait', here.queue.length);
  while (here.queue.length > 0 && open === here) {
    const file = here.queue.shift();
    const left = () => here.queue.length;
    say(here, 0);
    try {
      const id = crypto.randomUUID?.() ?? `${Date.now()}-${here.done}`;
      const picture = await decode(file);
      const read = await lookThrough(here, picture);
      if (here.stopped) break;
      pictures.set(id, await packed(shrink(picture, ForShowing)));
      const isTaken = await tell(here, 'ReadAsync', id, read.code, read.text, read.confidence, left());
      if (isTaken === false) {
        pictures.delete(id);
        complain(here, file, 'full');
      }
    } catch (e) {
      if (here.stopped) break;
      complain(here, file, e instanceof Refused ? e.message : 'failed');
      if (!(e instanceof Refused)) {
        letGo();
        console.warn('A photo of a card could not be read.', e);
      }
      await tell(here, 'Wait', left());
    }
    here.done++;
  }
  here.busy = false;
  part(here, 'busy').hidden = true;
  await tell(here, 'Wait', 0);
};

// While the line is down nothing is lost: told again until it is heard, or the page is left. What was sent into a line
// that breaks is never answered, and what is told twice is one card.
const tell = async (here, ...what) => {
  while (open === here) {
    const nothing = {};
    try {
      const heard = await Promise.race([here.page.invokeMethodAsync(...what), after(HeardWithin, nothing)]);
      if (heard !== nothing) return heard;
    } catch (e) {
      if (!/connect/i.test(String(e))) return true;
      await after(TryAgainAfter);
    }
  }
};

const after = (time, value) => new Promise(go => setTimeout(() => go(value), time));

const say = (here, share) => {
  const percent = Math.round(share * 100);
  const words = here.box.dataset;
  const total = here.done + here.queue.length + 1;
  part(here, 'status').textContent =
    (total > 1 ? words.photoOf.replace('{0}', here.done + 1).replace('{1}', total) : words.photo) + ` · ${percent} %`;
  part(here, 'bar').style.width = `${percent}%`;
};

const complain = (here, file, why) => {
  const line = document.createElement('p');
  line.textContent = `${file.name}: ${here.box.dataset[why]}`;
  part(here, 'error').append(line);
  part(here, 'error').hidden = false;
};

const decode = async file => {
  if (file.size > MostBytes) throw new Refused('large');
  const size = sizeOf(new DataView(await file.slice(0, 512 * 1024).arrayBuffer()));
  if (size && size.width * size.height > MostPixels) throw new Refused('large');
  const bitmap = await opened(file);
  try {
    if (bitmap.width * bitmap.height > MostPixels) throw new Refused('large');
    // Letters of a small picture are read better where they are larger.
    const small = Math.max(bitmap.width, bitmap.height) <= SmallForReading;
    return shrink(bitmap, ForReading, small ? 2 : 1);
  } finally {
    bitmap.close();
  }
};

// Turned as the camera held it, which a browser that does not know the word does by itself.
const opened = async file => {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    try {
      return await createImageBitmap(file);
    } catch {
      throw new Refused('noPicture');
    }
  }
};

const packed = canvas => new Promise(go => canvas.toBlob(go, 'image/jpeg', 0.85));

// What the file says of its size, before anything of that size is made of it; null where it says nothing known here.
const sizeOf = view => {
  const length = view.byteLength;
  const word = at => (at + 4 <= length ? view.getUint32(at) : 0);
  if (word(0) === 0x89504e47) return { width: word(16), height: word(20) };
  if (word(0) === 0x47494638 && length > 10) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (word(0) === 0x52494646 && word(12) === 0x56503858 && length > 30) {
    const three = at => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { width: three(24), height: three(27) };
  }
  if (word(0) >>> 16 !== 0xffd8) return null;
  for (let at = 2; at + 9 < length; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const mark = view.getUint8(at + 1);
    if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const shrink = (source, most, grown = 1) => {
  const scale = Math.min(grown, most / Math.max(source.width, source.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(source.width * scale));
  canvas.height = Math.max(1, Math.round(source.height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  // A picture with nothing behind its letters is read as on paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
};

const lookThrough = async (here, picture) => {
  const code = await codeOn(picture);
  // A whole card is in the code; a mere link is printed beside the words.
  if (code && /^\s*(BEGIN:VCARD|MECARD:)/i.test(code)) return { code: code.slice(0, MostText), text: '', confidence: 100 };
  const { text, confidence } = await lettersOf(here, picture);
  return { code: code?.slice(0, MostText) ?? null, text: text.slice(0, MostText), confidence: Math.round(confidence) };
};

const codeOn = async picture => {
  try {
    if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
      const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(picture);
      if (found.length > 0) return found[0].rawValue;
    }
  } catch {
    /* a detector that does not work here: the other one looks */
  }
  const { width, height } = picture;
  const small = shrink(picture, ForCodes);
  const look = await codeReader();
  const pixels = canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  for (const canvas of width > small.width || height > small.height ? [small, picture] : [small]) {
    const { data, width: w, height: h } = pixels(canvas);
    const found = look(data, w, h);
    if (found?.data) return found.data;
  }
  return null;
};

const codeReader = () =>
  window.jsQR
    ? Promise.resolve(window.jsQR)
    : new Promise((go, fail) => {
        const script = document.createElement('script');
        script.src = `${Home}jsQR.js`;
        script.onload = () => go(window.jsQR);
        script.onerror = fail;
        document.head.append(script);
      });

const lettersOf = async (here, picture) => {
  const { reader } = await (worker ??= start());
  reader.told = share => open === here && say(here, share);
  const { data } = await reader.recognize(picture, { rotateAuto: true });
  return data;
};

const start = async () => {
  // The smallest program that adds two vectors: without it the one core that is here does not run.
  const simd = WebAssembly.validate(
    Uint8Array.of(
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11
    )
  );
  if (!simd) throw new Refused('oldBrowser');
  const { default: tesseract } = await import(`${Home}tesseract.esm.min.js`);
  let reader = null;
  reader = await tesseract.createWorker(Languages, 1, {
    workerPath: `${Home}worker.min.js`,
    corePath: `${Home}tesseract-core-simd-lstm.js`,
    langPath: Home.replace(/\/$/, ''),
    workerBlobURL: false,
    gzip: false,
    cacheMethod: 'none',
    logger: step => step.status === 'recognizing text' && reader?.told?.(step.progress),
    errorHandler: () => {},
  });
  await reader.setParameters({ preserve_interword_spaces: '1', user_defined_dpi: '300' });
  return { reader };
};

const letGo = () => {
  const was = worker;
  worker = null;
  was?.then(({ reader }) => reader.terminate()).catch(() => {});
};
