package youke.server.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, to be as odd or as broken as a test needs it. */
public final class Book {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** What writes a part's content. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final Map<String, Content> parts = new LinkedHashMap<>();

  /** One visible sheet with the given rows, and shared texts and styles as empty parts. */
  public Book(String rows) {
    part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    part("xl/workbook.xml", workbook("", "<sheet name=\"客户\" sheetId=\"1\" r:id=\"rId1\"/>"));
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "sharedStrings", "/xl/sharedStrings.xml")
                + relation("rId3", "styles", "../xl/styles.xml")));
    sheet(rows);
    shared("");
    styles("", "<xf numFmtId=\"0\"/>");
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATION, type, target);
  }

  static String relations(String inside) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  static String workbook(String properties, String sheets) {
    return XML
        + "<workbook %s xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATION, properties, sheets);
  }

  static String sheetXml(String rows) {
    return XML + "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  Book sheet(String rows) {
    return part("xl/worksheets/sheet1.xml", sheetXml(rows));
  }

  Book shared(String items) {
    return part("xl/sharedStrings.xml", XML + "<sst %s>%s</sst>".formatted(MAIN, items));
  }

  Book styles(String formats, String cells) {
    return part(
        "xl/styles.xml",
        XML
            + ("<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs>%s</cellXfs></styleSheet>")
                .formatted(MAIN, formats, cells));
  }

  public Book part(String name, String text) {
    return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Book part(String name, Content content) {
    parts.put(name, content);
    return this;
  }

  Book without(String name) {
    parts.remove(name);
    return this;
  }

  public Path in(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "book", "");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().to(zip);
        zip.closeEntry();
      }
    }
    return file;
  }
}
