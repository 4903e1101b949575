package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import youke.Business;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Definitions;
import youke.kernel.model.Kind;
import youke.kernel.text.Label;

/**
 * Every text that people read, in both languages, kept in one file: what changes is looked at in
 * the difference. The texts are those of the catalog, of all closed lists, and those that stand
 * between the lines.
 */
final class TextsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path KEPT = ROOT.resolve("docs").resolve("texts.tsv");
  private static final String WRITE = "youke.golden";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final String LITERAL = "((?:\\s*\\+?\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)";
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:Label\\.of|new CannotStart)\\(" + LITERAL + "\\s*,\\s*" + LITERAL + "\\s*\\)");

  private static final Map<String, Label> TEXTS = new TreeMap<>();

  @BeforeAll
  static void gather() throws IOException, ReflectiveOperationException {
    catalog(Catalog.compile(Business.CONTENTS, Definitions.NONE).orThrow());
    closedLists();
    betweenTheLines();
  }

  private static void catalog(Catalog catalog) {
    catalog.roles().values().forEach(role -> add("role " + role.name(), role.label()));
    catalog
        .dictionaries()
        .values()
        .forEach(
            dictionary -> {
              String key = "dictionary " + dictionary.name();
              add(key, dictionary.label());
              dictionary.entries().forEach(one -> add(key + "." + one.code(), one.label()));
            });
    catalog.entities().values().forEach(TextsTest::entity);
  }

  private static void entity(CatalogEntity entity) {
    String name = "entity " + entity.name();
    add(name, entity.label());
    add(name + " many", entity.many());
    for (var field : entity.fields()) {
      String key = name + "." + field.name();
      add(key, field.label());
      add(key + " unit", field.unit());
      add(key + " help", field.help());
      switch (field.kind()) {
        case Kind.Choice<?> choice ->
            choice.options().forEach(one -> add(key + "=" + one.code(), one.label()));
        case Kind.Choices choices ->
            choices.options().forEach(one -> add(key + "=" + one.code(), one.label()));
        default -> {}
      }
    }
    entity.collections().values().forEach(one -> add(name + "/" + one.name(), one.label()));
    entity.lists().forEach(list -> add(name + " list " + list.name(), list.label()));
    entity
        .form()
        .ifPresent(
            form -> form.groups().forEach(one -> add(name + " form " + one.name(), one.label())));
    entity.actions().values().forEach(one -> add(name + ":" + one.name(), one.label()));
  }

  private static void add(String key, Label label) {
    if (!label.zh().isEmpty() || !label.en().isEmpty()) {
      TEXTS.put(key, label);
    }
  }

  /** Enumerations with texts, those of problems above all. */
  private static void closedLists() throws IOException, ReflectiveOperationException {
    for (Resource found :
        new PathMatchingResourcePatternResolver().getResources("classpath*:youke/**/*.class")) {
      String address = found.getURL().toString();
      int at =
          address.indexOf(
              "youke/", Math.max(address.lastIndexOf("classes/"), address.lastIndexOf('!')));
      if (address.contains("test-classes") || address.contains("-tests.jar") || at < 0) {
        continue;
      }
      String name = address.substring(at, address.length() - ".class".length()).replace('/', '.');
      Class<?> type = Class.forName(name, false, TextsTest.class.getClassLoader());
      if (type.isEnum()) {
        labels(type);
      }
    }
  }

  private static void labels(Class<?> type) throws ReflectiveOperationException {
    for (Object one : type.getEnumConstants()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getReturnType() == Label.class && method.getParameterCount() == 0) {
          open(method);
          String key = type.getName().replaceFirst(".*\\.", "") + "." + ((Enum<?>) one).name();
          add("list " + key, (Label) told(method, one));
        }
      }
    }
  }

  private static Object told(Method method, Object one) throws ReflectiveOperationException {
    try {
      return method.invoke(one);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(method + " of " + one, e);
    }
  }

  private static void open(AccessibleObject part) {
    part.setAccessible(true);
  }

  /** Texts that stand in the code where they are used. */
  private static void betweenTheLines() throws IOException {
    for (Path file : sources()) {
      Matcher found = BETWEEN.matcher(Files.readString(file));
      int number = 1;
      while (found.find()) {
        String key = "code " + file.getFileName().toString().replace(".java", "") + " " + number++;
        add(key, Label.of(joined(found.group(1)), joined(found.group(2))));
      }
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("postgres", "kernel", "business", "packs", "server")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().contains("src/main/java"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static String joined(String literals) {
    StringBuilder text = new StringBuilder();
    Matcher part = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(literals);
    while (part.find()) {
      text.append(part.group(1).translateEscapes());
    }
    return text.toString();
  }

  @Test
  void areTheTextsThatAreKept() throws IOException {
    List<String> lines = new ArrayList<>(List.of("key\tzh\ten"));
    TEXTS.forEach(
        (key, label) -> lines.add(key + "\t" + line(label.zh()) + "\t" + line(label.en())));
    if (System.getProperty(WRITE) != null) {
      Files.write(KEPT, lines);
      fail("Written %s: review the difference, then build again", KEPT);
    }
    assertThat(lines)
        .as("texts against %s (-D%s=write writes it anew)", KEPT, WRITE)
        .isEqualTo(Files.readAllLines(KEPT));
  }

  private static String line(String text) {
    return String.join(" ¶ ", text.replace('\t', ' ').lines().toList());
  }

  @Test
  void areThereInBothLanguages() {
    Set<String> lacking = new TreeSet<>();
    TEXTS.forEach(
        (key, label) -> {
          boolean same = label.zh().equals(label.en()) && !HAN.matcher(label.zh()).find();
          boolean chinese = same || HAN.matcher(label.zh()).find() || isSign(label.zh());
          boolean english = !label.en().isBlank() && !HAN.matcher(label.en()).find();
          if (!chinese || !english) {
            lacking.add(key + ": " + label);
          }
        });
    assertThat(lacking).isEmpty();
  }

  // Units, abbreviations and formats are the same everywhere.
  private static boolean isSign(String text) {
    return !text.isBlank() && text.length() <= 8;
  }

  @Test
  void nameTheSameValuesInBothLanguages() {
    TEXTS.forEach(
        (key, label) -> assertThat(slots(label.en())).as(key).isEqualTo(slots(label.zh())));
  }

  private static Set<String> slots(String text) {
    Set<String> slots = new TreeSet<>();
    Matcher slot = SLOT.matcher(text);
    while (slot.find()) {
      slots.add(slot.group(1));
    }
    return slots;
  }

  @Test
  void theyAreMany() {
    assertThat(TEXTS).hasSizeGreaterThan(500);
    assertThat(TEXTS).containsKeys("entity account", "list KernelProblem.NOT_FOUND");
    assertThat(TEXTS.keySet()).anyMatch(key -> key.startsWith("code Caller"));
  }
}
