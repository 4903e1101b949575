package youke.kernel.catalog;

import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Extension;
import youke.kernel.model.Role;
import youke.kernel.rule.Action;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Reaction;

/** The table of contents of one capability or pack: everything that it declares, listed by hand. */
public record Contents(
    String name,
    List<Entity<?>> entities,
    List<Extension<?>> extensions,
    List<Role> roles,
    List<DictionaryContents> dictionaries,
    List<Derive<?, ?>> derives,
    List<Check<?>> checks,
    List<Action<?, ?>> actions,
    List<Reaction<?>> reactions) {

  public Contents {
    entities = List.copyOf(entities);
    extensions = List.copyOf(extensions);
    roles = List.copyOf(roles);
    dictionaries = List.copyOf(dictionaries);
    derives = List.copyOf(derives);
    checks = List.copyOf(checks);
    actions = List.copyOf(actions);
    reactions = List.copyOf(reactions);
  }

  public static Contents of(String name) {
    return new Contents(
        name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  public Contents entities(Entity<?>... all) {
    return new Contents(
        name, List.of(all), extensions, roles, dictionaries, derives, checks, actions, reactions);
  }

  public Contents extensions(Extension<?>... all) {
    return new Contents(
        name, entities, List.of(all), roles, dictionaries, derives, checks, actions, reactions);
  }

  public Contents roles(Role... all) {
    return new Contents(
        name,
        entities,
        extensions,
        List.of(all),
        dictionaries,
        derives,
        checks,
        actions,
        reactions);
  }

  public Contents dictionaries(DictionaryContents... all) {
    return new Contents(
        name, entities, extensions, roles, List.of(all), derives, checks, actions, reactions);
  }

  public Contents derives(Derive<?, ?>... all) {
    return new Contents(
        name, entities, extensions, roles, dictionaries, List.of(all), checks, actions, reactions);
  }

  public Contents checks(Check<?>... all) {
    return new Contents(
        name, entities, extensions, roles, dictionaries, derives, List.of(all), actions, reactions);
  }

  public Contents actions(Action<?, ?>... all) {
    return new Contents(
        name, entities, extensions, roles, dictionaries, derives, checks, List.of(all), reactions);
  }

  public Contents reactions(Reaction<?>... all) {
    return new Contents(
        name, entities, extensions, roles, dictionaries, derives, checks, actions, List.of(all));
  }
}
