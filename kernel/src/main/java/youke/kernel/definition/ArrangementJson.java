package youke.kernel.definition;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.Definitions.DefinedForm;
import youke.kernel.catalog.Definitions.DefinedList;
import youke.kernel.model.Form;
import youke.kernel.model.Sorting;

/** The JSON form of arranged forms and lists. */
final class ArrangementJson {
  private ArrangementJson() {}

  static ObjectNode write(DefinedForm form) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("entity", form.entity());
    ArrayNode groups = json.putArray("groups");
    for (Form.Group group : form.groups()) {
      ObjectNode one = groups.addObject().put("name", group.name());
      one.set("label", DefinitionJson.write(group.label()));
      group.fields().forEach(one.putArray("fields")::add);
    }
    if (!form.left().isEmpty()) {
      form.left().forEach(json.putArray("left")::add);
    }
    return json;
  }

  static DefinedForm form(Given json) {
    String entity = json.text("entity");
    List<Form.Group> groups =
        json.list("groups").stream()
            .map(
                one -> {
                  Form.Group group =
                      new Form.Group(one.text("name"), one.label("label"), one.texts("fields"));
                  one.end();
                  return group;
                })
            .toList();
    return new DefinedForm(entity, groups, json.texts("left"));
  }

  static ObjectNode write(DefinedList list) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("entity", list.entity()).put("name", list.name());
    json.set("label", DefinitionJson.write(list.label()));
    json.put("filter", list.filter());
    list.columns().forEach(json.putArray("columns")::add);
    ArrayNode sort = json.putArray("sort");
    list.order().forEach(by -> sort.add(by.descending() ? "-" + by.path() : by.path()));
    return json;
  }

  static DefinedList list(Given json) {
    return new DefinedList(
        json.text("entity"),
        json.text("name"),
        json.label("label"),
        json.textIfGiven("filter").orElse(""),
        json.texts("columns"),
        json.texts("sort").stream().map(ArrangementJson::sorting).toList());
  }

  private static Sorting sorting(String text) {
    return text.startsWith("-") ? new Sorting(text.substring(1), true) : new Sorting(text, false);
  }
}
