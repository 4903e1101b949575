package youke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Definitions;
import youke.kernel.model.Field;
import youke.kernel.model.Role;
import youke.kernel.problem.Outcome;
import youke.kernel.text.Language;
import youke.org.Roles;

final class BusinessTest {
  @Test
  void compilesWithoutAProblem() {
    Outcome<Catalog> compiled = Catalog.compile(Business.CONTENTS, Definitions.NONE);
    List<String> problems =
        switch (compiled) {
          case Outcome.Done<Catalog>(Catalog catalog) -> List.of();
          case Outcome.Refused<Catalog>(var refused) ->
              refused.all().stream().map(p -> p.place() + " " + p.message(Language.EN)).toList();
        };
    assertThat(problems).isEmpty();
  }

  @Test
  void grantsEveryRoleSomething() {
    Catalog catalog = catalog();
    for (Role role : Roles.ALL) {
      assertThat(catalog.grants()).anyMatch(grant -> grant.role().equals(role.name()));
    }
  }

  @Test
  void showsTheSystemAdministratorNoBusinessRecord() {
    List<String> configuration =
        List.of("organisation", "employee", "accessRole", "roleAssignment", "salesMethod", "stage");
    assertThat(catalog().grants())
        .filteredOn(grant -> grant.role().equals(Roles.SYSTEM_ADMINISTRATOR.name()))
        .allMatch(grant -> configuration.contains(grant.entity()));
  }

  @Test
  void givesEveryEntityThatIsNoPartAReaderAndAForm() {
    for (CatalogEntity entity : catalog().entities().values()) {
      if (entity.name().equals("savedView")) {
        continue; // nobody's by a role: everybody has their own, through routes of its own
      }
      if (entity.whole().isEmpty()) {
        assertThat(entity.declared().grants())
            .as(entity.name())
            .anyMatch(grant -> grant.right().name().equals("read"));
        assertThat(entity.declared().formView()).as(entity.name()).isPresent();
      }
      assertThat(entity.declared().lists()).as(entity.name()).isNotEmpty();
    }
  }

  @Test
  void saysEveryLabelInBothLanguages() {
    for (CatalogEntity entity : catalog().entities().values()) {
      for (Field<?, ?> field : entity.fields()) {
        assertThat(field.label().en()).as(field.toString()).matches("[\\p{ASCII}’]+");
        assertThat(field.label().zh().toLowerCase(Locale.ROOT))
            .as(field.toString())
            .isNotEqualTo(field.name().toLowerCase(Locale.ROOT));
        assertThat(field.help().zh().isEmpty()).isEqualTo(field.help().en().isEmpty());
        assertThat(field.unit().zh().isEmpty()).isEqualTo(field.unit().en().isEmpty());
      }
    }
  }

  private static Catalog catalog() {
    return Catalog.compile(Business.CONTENTS, Definitions.NONE).orThrow();
  }
}
