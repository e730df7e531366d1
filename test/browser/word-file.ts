/** A Word document as word processors write it: a ZIP of packed XML files. */
import { crc32, deflateRawSync } from 'node:zlib';

const space = 'http://schemas.openxmlformats.org';

function zipped(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [content, packed] = [Buffer.from(text), deflateRawSync(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}

/**
 * @param body what stands in the document's `w:body`
 * @param footnotes texts of footnotes 1, 2 …, each a paragraph
 */
export function wordFile(body: string, footnotes: string[] = []): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const names =
    `xmlns:w="${space}/wordprocessingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/` +
    `wordprocessingShape" xmlns:mc="${space}/markup-compatibility/2006" mc:Ignorable="wps"`;
  return zipped({
    '[Content_Types].xml':
      `${head}<Types xmlns="${space}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.` +
      `openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels':
      `${head}<Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="rId1" Type="${space}/` +
      `officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles ${names}><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/comments.xml':
      `${head}<w:comments ${names}><w:comment w:id="0" w:author="Redakcja"><w:p><w:r><w:t>Z boku</w:t></w:r></w:p>` +
      `</w:comment></w:comments>`,
    'word/footnotes.xml':
      `${head}<w:footnotes ${names}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
      footnotes
        .map(
          (text, at) =>
            `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p></w:footnote>`,
        )
        .join('') +
      `</w:footnotes>`,
    'word/document.xml': `${head}<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  });
}
