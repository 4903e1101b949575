package youke;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rules of the layout: who may use whom, where SQL, clocks and doubles may be. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("youke");

  private static final Set<String> KERNEL_AND_ROOT = Set.of("kernel", "postgres");

  /** The declared uses of each capability, by its package's last name. */
  private static Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaPackage one : CLASSES.getDefaultPackage().getPackage("youke").getSubpackages()) {
      String name = one.getRelativeName();
      if (!KERNEL_AND_ROOT.contains(name)) {
        assertThat(one.isAnnotatedWith(Uses.class))
            .as("package-info of " + one.getName() + " declares @Uses")
            .isTrue();
        uses.put(name, Set.of(one.getAnnotationOfType(Uses.class).value()));
      }
    }
    return uses;
  }

  private static String capability(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 && parts[0].equals("youke") ? parts[1] : "";
  }

  @Test
  void capabilitiesUseOnlyWhatTheyDeclare() {
    Map<String, Set<String>> uses = uses();
    Set<String> undeclared = new TreeSet<>();
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String from = capability(type);
      if (!uses.containsKey(from)) {
        continue;
      }
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> capability(dependency.getTargetClass()))
          .filter(to -> uses.containsKey(to) && !to.equals(from))
          .forEach(
              to -> {
                used.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
                if (!uses.getOrDefault(from, Set.of()).contains(to)) {
                  undeclared.add(type.getName() + " uses " + to);
                }
              });
    }
    assertThat(undeclared).isEmpty();
    uses.forEach(
        (name, declared) ->
            assertThat(used.getOrDefault(name, Set.of()))
                .as("what " + name + " declares and uses")
                .containsExactlyInAnyOrderElementsOf(declared));
  }

  @Test
  void capabilitiesAreFlatPackages() {
    assertThat(CLASSES.stream().map(JavaClass::getName))
        .noneMatch(
            name ->
                !name.startsWith("youke.kernel.")
                    && name.replaceAll("\\$.*", "").split("\\.").length > 3);
  }

  @Test
  void capabilitiesDoNotGoInCircles() {
    slices().matching("youke.(*)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theKernelKnowsNoCapability() {
    String[] capabilities =
        Stream.concat(uses().keySet().stream().map(name -> "youke." + name), Stream.of("youke"))
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage("youke.kernel..", "youke.postgres..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(capabilities)
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreAndTheSchemaRunStatements() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "youke.kernel.store..", "youke.kernel.schema..", "youke.postgres..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.sql.Statement.class,
            java.sql.PreparedStatement.class,
            java.sql.CallableStatement.class)
        .check(CLASSES);
  }

  @Test
  void capabilitiesKnowNothingOfSqlTheWebOrJson() {
    noClasses()
        .that()
        .resideOutsideOfPackages("youke.kernel..", "youke.postgres..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "youke.kernel.store..",
            "youke.kernel.schema..",
            "tools.jackson..",
            "com.fasterxml..",
            "java.net.http..")
        .check(CLASSES);
  }

  @Test
  void theWebStaysInTheServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..", "java.net.http..")
        .check(CLASSES);
  }

  @Test
  void theClockIsGiven() {
    List<String> free = List.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");
    assertThat(
            CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith("youke.postgres"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> free.contains(call.getTarget().getName()))
                .filter(ArchitectureTest::readsTheMachinesClock)
                .map(JavaMethodCall::getDescription))
        .isEmpty();
  }

  private static boolean readsTheMachinesClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getFullName();
    List<String> arguments =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getFullName).toList();
    return (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
        && !arguments.contains("java.time.Clock");
  }

  @Test
  void moneyIsNeverADouble() {
    Set<String> floating =
        Set.of("double", "float", "java.lang.Double", "java.lang.Float", "double[]", "float[]");
    for (JavaClass type : CLASSES) {
      if (uses().containsKey(capability(type)) || type.getPackageName().contains("kernel.model")) {
        assertThat(type.getFields())
            .as(type.getName())
            .noneMatch(field -> floating.contains(field.getRawType().getFullName()));
        assertThat(type.getCodeUnits())
            .as(type.getName())
            .noneMatch(
                unit ->
                    Stream.concat(
                            Stream.of(unit.getRawReturnType()),
                            unit.getRawParameterTypes().stream())
                        .anyMatch(used -> floating.contains(used.getFullName())));
        assertThat(type.getMethodCallsFromSelf())
            .as(type.getName())
            .noneMatch(
                call ->
                    floating.contains(call.getTarget().getRawReturnType().getFullName())
                        || call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(used -> floating.contains(used.getFullName())));
      }
    }
  }
}
