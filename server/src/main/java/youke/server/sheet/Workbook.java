package youke.server.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import youke.server.sheet.SheetProblem.Code;

/** An open xlsx container: finds its parts by their relations, whatever they are called. */
final class Workbook implements AutoCloseable {
  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final SheetLimits limits;
  private final InflateBudget budget;
  private final List<SheetTab> tabs = new ArrayList<>();
  private boolean from1904;
  private @Nullable String sharedTexts;
  private @Nullable String styles;

  private record Relation(String type, String target) {}

  private Workbook(ZipFile zip, long fileBytes, SheetLimits limits) {
    this.zip = zip;
    this.limits = limits;
    budget = new InflateBudget(fileBytes, limits);
  }

  /**
   * Opens the container and reads what sheets there are.
   *
   * @throws SheetRefused when it is damaged or no workbook
   */
  static Workbook open(Path path, SheetLimits limits) throws IOException {
    ContainerCheck.check(path, limits);
    ZipFile zip;
    try {
      // Old packers write names in their own code page; in Latin-1 none of them is an error.
      zip = new ZipFile(path.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
    } catch (ZipException e) {
      throw SheetProblem.of(Code.WORKBOOK_BROKEN).refused(e);
    }
    Workbook workbook = new Workbook(zip, Files.size(path), limits);
    try {
      workbook.list();
      workbook.readSheets();
      return workbook;
    } catch (RuntimeException | IOException e) {
      zip.close();
      throw e;
    }
  }

  WorkbookForm form() {
    return new WorkbookForm(tabs, from1904);
  }

  boolean isFrom1904() {
    return from1904;
  }

  InflateBudget budget() {
    return budget;
  }

  SharedTexts sharedTexts() throws IOException {
    if (sharedTexts == null) {
      return SharedTexts.none();
    }
    try (XmlPart xml = xml(sharedTexts, SheetPlace.FILE)) {
      return SharedTexts.read(xml, limits);
    }
  }

  NumberLooks looks() throws IOException {
    if (styles == null) {
      return NumberLooks.none();
    }
    try (XmlPart xml = xml(styles, SheetPlace.FILE)) {
      return NumberLooks.read(xml);
    }
  }

  /** Opens a part. */
  XmlPart xml(String part, SheetPlace place) throws IOException {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      throw SheetProblem.of(Code.WORKBOOK_BROKEN, place).refused();
    }
    try {
      InputStream in = zip.getInputStream(entry);
      return new XmlPart(new PartStream(in, entry, budget, limits.tokenBytes()), place, limits);
    } catch (ZipException e) {
      throw SheetProblem.of(Code.WORKBOOK_BROKEN, place).refused(e);
    }
  }

  private void list() {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      parts.putIfAbsent(key(entry.getName()), entry);
    }
  }

  /** Part names know no case, and some packers write them with backslashes. */
  private static String key(String name) {
    String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private void readSheets() throws IOException {
    String main = main();
    Map<String, Relation> relations = relations(main);
    for (Relation relation : relations.values()) {
      if (relation.type.endsWith("/sharedStrings")) {
        sharedTexts = relation.target;
      } else if (relation.type.endsWith("/styles")) {
        styles = relation.target;
      }
    }
    try (XmlPart xml = xml(main, SheetPlace.FILE)) {
      while (xml.nextStart()) {
        if (xml.name().equals("workbookPr")) {
          from1904 = isTrue(xml.attribute("date1904"));
        } else if (xml.name().equals("sheet")) {
          addTab(xml, relations);
        }
      }
    }
    if (tabs.isEmpty()) {
      throw SheetProblem.of(Code.NO_SHEET).refused();
    }
  }

  private void addTab(XmlPart xml, Map<String, Relation> relations) {
    String id = xml.qualified("id");
    Relation relation = id == null ? null : relations.get(id);
    if (relation != null && relation.type.endsWith("/worksheet")) {
      String state = xml.attribute("state");
      boolean hidden = state != null && !state.equals("visible");
      tabs.add(new SheetTab(XmlText.decoded(xml.required("name")), hidden, relation.target));
    }
  }

  static boolean isTrue(@Nullable String value) {
    return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
  }

  private String main() throws IOException {
    Optional<String> stated =
        relations("").values().stream()
            .filter(relation -> relation.type.endsWith("/officeDocument"))
            .map(Relation::target)
            .filter(target -> parts.containsKey(key(target)))
            .findFirst();
    String main = stated.orElse("xl/workbook.xml");
    if (main.endsWith(".bin")) {
      throw new SheetProblem(Code.OLD_WORKBOOK, SheetPlace.FILE, "xlsb").refused();
    }
    if (!parts.containsKey(key(main)) || main.startsWith("word/") || main.startsWith("ppt/")) {
      throw new SheetProblem(Code.NOT_A_TABLE, SheetPlace.FILE, content()).refused();
    }
    return main;
  }

  private String content() {
    if (parts.containsKey("word/document.xml")) {
      return "Word (docx)";
    }
    if (parts.containsKey("ppt/presentation.xml")) {
      return "PowerPoint (pptx)";
    }
    return parts.containsKey("meta-inf/manifest.xml") && parts.containsKey("content.xml")
        ? "OpenDocument"
        : "ZIP";
  }

  /** The relations of a part by their ids; of the whole package for "". */
  private Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String file = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    if (!parts.containsKey(key(file))) {
      return relations;
    }
    try (XmlPart xml = xml(file, SheetPlace.FILE)) {
      while (xml.nextStart()) {
        if (xml.name().equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
          relations.put(
              xml.required("Id"),
              new Relation(xml.required("Type"), resolved(folder, xml.required("Target"))));
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    String path = target.replace('\\', '/');
    if (path.startsWith("/")) {
      return path.substring(1);
    }
    List<String> steps = new ArrayList<>(List.of((folder + path).split("/")));
    for (int i = 0; i < steps.size(); ) {
      if (steps.get(i).equals("..")) {
        steps.remove(i);
        i = i > 0 ? i - 1 : i;
        if (!steps.isEmpty() && i < steps.size()) {
          steps.remove(i);
        }
      } else if (steps.get(i).equals(".") || steps.get(i).isEmpty()) {
        steps.remove(i);
      } else {
        i++;
      }
    }
    return String.join("/", steps);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
