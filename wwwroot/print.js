// Opens the print dialog once the pictures are there.
const pictures = [...document.images].map(picture => picture.complete ? null : new Promise(done => {
  picture.addEventListener('load', done, { once: true });
  picture.addEventListener('error', done, { once: true });
}));
await Promise.all([document.fonts.ready, ...pictures]);
print();
