import { aZip, type ZipPart } from "./zip.ts";

const office = "http://schemas.openxmlformats.org";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph of a Word file, with its style. */
export function aParagraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A Word file with this body (WordprocessingML), and further parts. */
export function aDocx(body: string, more: readonly ZipPart[] = []): Buffer {
  const types =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
  const main = `<Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`;
  const link = `<Relationship Id="l1" Type="${office}/officeDocument/2006/relationships/hyperlink" Target="https://board.news.org/fares" TargetMode="External"/>`;
  const styles = ["Title", "Heading1", "Quote"].map(
    (id) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id === "Heading1" ? "heading 1" : id}"/></w:style>`,
  );
  const namespaces = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`;
  const relationships = `xmlns="${office}/package/2006/relationships"`;
  return aZip([
    {
      name: "[Content_Types].xml",
      content: `${declaration}<Types xmlns="${office}/package/2006/content-types">${types}</Types>`,
    },
    { name: "_rels/.rels", content: `${declaration}<Relationships ${relationships}>${main}</Relationships>` },
    {
      name: "word/_rels/document.xml.rels",
      content: `${declaration}<Relationships ${relationships}>${link}</Relationships>`,
    },
    { name: "word/styles.xml", content: `${declaration}<w:styles ${namespaces}>${styles.join("")}</w:styles>` },
    {
      name: "word/document.xml",
      content: `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}
