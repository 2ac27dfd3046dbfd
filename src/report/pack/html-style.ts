/** Dark on white; two columns of boxes where there is room; the same page on paper, without what is for screens. */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: #ffffff; color: #1f2933;
  font: 1.0625rem/1.5 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
}
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.25rem; }
h1, h2, h3, h4 { color: #12436d; line-height: 1.2; overflow-wrap: anywhere; }
h1 { font-size: 2rem; margin: 0 0 .35rem; letter-spacing: -.01em; }
h2 { font-size: 1.5rem; margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 2px solid #12436d; }
h3 { font-size: 1.15rem; margin: 2.5rem 0 .6rem; }
p, ul { max-width: 46rem; margin: 0 0 .9rem; overflow-wrap: anywhere; }
li { margin-bottom: .4rem; }
a { color: #12436d; }
.subtitle { color: #4a5560; margin: 0; max-width: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: #ffffff; padding: .5rem 1rem; outline: 3px solid #12436d; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 1rem 0 0; max-width: none; font-size: .9375rem; }
nav li { margin: 0; }
.front > h2 { margin-top: 1rem; padding-top: 0; border: 0; position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
.front { border-top: 2px solid #12436d; margin-top: 1.25rem; padding-top: 1.25rem; }
.front > p:first-of-type { font-size: 1.25rem; line-height: 1.45; max-width: 54rem; color: #12212e; }
.front > p { font-size: .9375rem; color: #4a5560; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.5rem; margin: 1.5rem 0 1.25rem; padding: 0; }
.number { border-left: 4px solid #12436d; padding-left: 1rem; }
.number dt { font-weight: 600; }
.number dd { margin: 0; color: #4a5560; font-size: .9375rem; }
.number .value { display: block; font-size: 2.25rem; line-height: 1.15; font-weight: 700; color: #12436d; letter-spacing: -.02em; }
.number.unclear { border-color: #8a96a3; }
.number.unclear .value { color: #4a5560; font-weight: 400; }
.boxes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1rem; margin: 1rem 0; }
.box { background: #f3f6f9; border-radius: 4px; padding: .9rem 1.1rem; }
.box h3, .box h4 { font-size: 1rem; margin: 0 0 .4rem; }
.box p { font-size: .9375rem; line-height: 1.45; margin: 0 0 .45rem; }
.box p:last-child { margin: 0; }
.box.first { background: #fdf3ec; box-shadow: inset 4px 0 0 #b8470f; }
figure { margin: 0 0 1.5rem; }
figcaption { margin-bottom: .5rem; overflow-wrap: anywhere; }
figcaption strong { color: #12212e; }
figure svg { display: block; width: 100%; height: auto; max-width: 52rem; }
.narrow { display: none; }
details { margin-top: .5rem; font-size: .9375rem; }
summary { cursor: pointer; color: #12436d; }
.scroll { overflow-x: auto; }
.scroll:focus { outline: 3px solid #2073bc; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; margin: .5rem 0 .75rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; color: #12212e; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid #d5dce3; max-width: 22rem; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #12436d; font-weight: 600; }
tbody th { font-weight: 400; min-width: 11rem; }
td { min-width: 5.5rem; }
.n { text-align: right; }
.whole { white-space: nowrap; }
.note { font-size: .875rem; color: #4a5560; margin-bottom: .4rem; }
.note + .scroll { margin-top: 2rem; }
footer { color: #4a5560; font-size: .875rem; padding-bottom: 3rem; margin-top: 3rem; }
@media (max-width: 40rem) {
  main, header, footer { padding: 0 1rem; }
  header { padding-top: 1.25rem; }
  h1 { font-size: 1.5rem; }
  .front > p:first-of-type { font-size: 1.125rem; }
  .wide { display: none; }
  .narrow { display: block; }
}
@media print {
  @page { size: A4; margin: 18mm 20mm; }
  body { font-size: 10.5pt; line-height: 1.4; }
  main, header, footer { max-width: none; padding: 0; }
  nav, .skip, details { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 15pt; margin-top: 1.5rem; }
  .front { break-after: page; }
  .front > p:first-of-type { font-size: 12pt; }
  .front > p, .number dd, table { font-size: 9.5pt; }
  .box { padding: .5rem .6rem; }
  .box p { font-size: 9pt; line-height: 1.35; }
  .number .value { font-size: 20pt; }
  .numbers { grid-template-columns: repeat(3, 1fr); gap: 1rem; }
  .boxes { grid-template-columns: repeat(3, 1fr); gap: .6rem; }
  .box { border: 1px solid #8a96a3; break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  figure svg { max-width: 148mm; }
  .scroll { overflow: visible; }
}
`;
