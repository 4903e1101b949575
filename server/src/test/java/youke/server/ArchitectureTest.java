package youke.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rules of the layout over all modules: who may see whom, where SQL and clocks are. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("youke");

  /** The server's own stores: sign-in, long work, imports, what people set; and what opens them. */
  private static final Set<String> STORES =
      Set.of("SignInTables", "JobTable", "ImportTables", "Preferences", "Database", "HealthRoute");

  private static boolean isInSources(Path file) {
    return file.toString().contains("src" + File.separator + "main" + File.separator);
  }

  private static Set<String> names(Predicate<JavaClass> those) {
    Set<String> names = new TreeSet<>();
    CLASSES.stream()
        .filter(those)
        .forEach(type -> names.add(type.getName().replaceAll("\\$.*", "")));
    return names;
  }

  @Test
  void theWholeProductIsLookedAt() {
    for (String part : List.of("kernel", "customer", "pack", "server", "postgres")) {
      assertThat(names(type -> type.getPackageName().startsWith("youke." + part)))
          .as(part)
          .isNotEmpty();
    }
  }

  @Test
  void everyMigrationIsInTheContentsOfItsFolder() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..").toRealPath())) {
      List<Path> contents =
          files
              .filter(file -> file.endsWith("contents.txt"))
              .filter(ArchitectureTest::isInSources)
              .toList();
      assertThat(contents).hasSizeGreaterThan(2);
      for (Path list : contents) {
        try (Stream<Path> beside = Files.list(list.getParent())) {
          assertThat(beside.map(file -> file.getFileName().toString()))
              .filteredOn(name -> name.endsWith(".sql"))
              .containsExactlyInAnyOrderElementsOf(Files.readAllLines(list));
        }
      }
    }
  }

  @Test
  void whatLiesBelowKnowsNothingOfWhatLiesAbove() {
    noClasses()
        .that()
        .resideOutsideOfPackages("youke.pack..", "youke.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("youke.pack..", "youke.server..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("youke.pack..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("youke.server..")
        .check(CLASSES);
  }

  @Test
  void noPackSeesAnother() {
    slices().matching("youke.pack.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void packsKnowNothingOfSqlTheWebOrJson() {
    noClasses()
        .that()
        .resideInAPackage("youke.pack..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "youke.kernel.store..",
            "youke.kernel.schema..",
            "tools.jackson..",
            "org.springframework..",
            "jakarta..",
            "java.net.http..")
        .check(CLASSES);
  }

  /** The doors derive from the catalog; only people, roles and views are known to them by name. */
  @Test
  void theServerKnowsNoTradeByName() {
    Set<String> known = Set.of("kernel", "postgres", "server", "org", "admin", "pack");
    Set<String> others = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.getPackageName().startsWith("youke.server")) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getPackageName())
            .filter(name -> name.startsWith("youke."))
            .filter(name -> !known.contains(name.split("\\.")[1]))
            .forEach(name -> others.add(type.getName() + " uses " + name));
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void statementsStandInTheServersOwnStores() {
    Set<String> elsewhere =
        names(
            type ->
                type.getPackageName().startsWith("youke.server")
                    && !STORES.contains(
                        type.getName().replaceAll("\\$.*", "").replaceAll(".*\\.", ""))
                    && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            used ->
                                List.of(
                                        "java.sql.Statement",
                                        "java.sql.PreparedStatement",
                                        "org.springframework.jdbc.core.simple.JdbcClient",
                                        "org.springframework.jdbc.core.JdbcTemplate")
                                    .contains(used.getTargetClass().getName())));
    assertThat(elsewhere)
        .allSatisfy(
            name ->
                assertThat(name)
                    .as("asks its tables through SignInTables")
                    .startsWith("youke.server.signin."));
  }

  @Test
  void theClockIsGiven() {
    List<String> free = List.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");
    Set<String> reading = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> free.contains(call.getTarget().getName()))
          .filter(
              call ->
                  call.getTargetOwner().getFullName().startsWith("java.time.")
                      || call.getTargetOwner().getFullName().equals("java.lang.System"))
          .filter(
              call ->
                  call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(one -> one.getFullName().equals("java.time.Clock")))
          .forEach(_ -> reading.add(type.getName().replaceAll("\\$.*", "")));
    }
    reading.removeIf(name -> name.startsWith("youke.postgres."));
    // where the product is put together, one clock is taken for all of it
    assertThat(reading).isSubsetOf("youke.server.StartCommand", "youke.server.TokenCommand");
  }

  @Test
  void decimalsAreNeverDoubles() {
    Set<String> mixing = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      Stream.concat(
              type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
          .filter(call -> call.getTargetOwner().isEquivalentTo(BigDecimal.class))
          .filter(
              call ->
                  call.getTarget().getName().equals("doubleValue")
                      || call.getTarget().getName().equals("floatValue")
                      || call.getTarget().getRawParameterTypes().stream()
                          .anyMatch(one -> one.getName().equals("double")))
          .map(call -> call.getOrigin())
          .map(JavaCodeUnit::getFullName)
          .forEach(mixing::add);
    }
    // a workbook's own numbers are doubles: they are read as what they print
    assertThat(mixing).allMatch(name -> name.startsWith("youke.server.sheet.WorkbookRows."));
  }
}
