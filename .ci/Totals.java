import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sums the JUnit reports of all test runners into the last line of a test run. Its arguments name the steps that failed; a
 * failed step that left no failed test, such as a compiler error, counts as one failure itself.
 */
final class Totals {
  private int cases;
  private int failed;
  private int skipped;

  public static void main(String[] failedSteps) throws IOException, XMLStreamException {
    Totals totals = new Totals();
    for (Path report : reports(Path.of(""))) {
      totals.add(report);
    }
    for (String step : failedSteps) {
      System.out.println("failed: " + step);
    }
    int failures = totals.failed == 0 ? failedSteps.length : totals.failed;
    String skips = totals.skipped == 0 ? "" : ", " + totals.skipped + " skipped";
    int passed = totals.cases - totals.failed - totals.skipped;
    System.out.println(passed + " passed, " + failures + " failed" + skips);
    System.exit(failures == 0 && passed > 0 ? 0 : 1);
  }

  private static List<Path> reports(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return Set.of("node_modules", ".git", "data").contains(name(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name(file).endsWith(".xml")
                && Set.of("surefire-reports", "test-results").contains(name(file.getParent()))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static String name(Path path) {
    return path == null || path.getFileName() == null ? "" : path.getFileName().toString();
  }

  private void add(Path report) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // a failure may quote a whole document
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      boolean counted = true;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "testcase" -> {
            cases++;
            counted = false;
          }
          case "failure", "error" -> {
            failed += counted ? 0 : 1;
            counted = true;
          }
          case "skipped" -> {
            skipped += counted ? 0 : 1;
            counted = true;
          }
          default -> {}
        }
      }
    }
  }
}
