package youke.server.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Refusal;
import youke.kernel.search.Pinyin;
import youke.kernel.text.Label;

/**
 * Guesses which column stands for which field from what the columns are called: as the field is in
 * Chinese, English or the interface, in full or as part of it, or spelled in pinyin.
 */
final class MappingGuess {
  private static final int SHORTEST_PART = 2;

  private final Catalog catalog;
  private final Caller caller;
  private final CatalogEntity entity;
  private final Map<String, List<Name>> names = new LinkedHashMap<>();

  /** A spelling of what a field may be called, and how sure it is, 100 being certain. */
  private record Name(String plain, int sureness) {}

  private record Match(int column, String path, int sureness) {}

  MappingGuess(Catalog catalog, Caller caller, CatalogEntity entity) {
    this.catalog = catalog;
    this.caller = caller;
    this.entity = entity;
    for (Field<?, ?> field : entity.fields()) {
      if (isGivable(field)) {
        name(field.name(), field, "");
        if (field instanceof Link<?, ?> link) {
          byName(link);
        }
        if (field.kind() instanceof Kind.Amount) {
          called(field.name() + ".currency", currency(field.label()), 90);
        }
      }
    }
  }

  private static Label currency(Label amount) {
    return Label.of(amount.zh() + "币种", amount.en() + " currency");
  }

  private boolean isGivable(Field<?, ?> field) {
    boolean origin = field == entity.declared().createdAt || field == entity.declared().createdBy;
    boolean kept =
        origin && caller.rights().scope(catalog.whole(entity).name(), Right.ORIGIN).isPresent();
    return caller.rights().visibility(field) == Visibility.SEEN
        && (kept || !field.isDerived())
        && !(field.kind() instanceof Kind.Attachment);
  }

  private void name(String path, Field<?, ?> field, String before) {
    called(path, field.label(), 100);
    called(path, Label.of(field.name(), field.name()), 95);
    if (field == entity.title() && before.isEmpty()) {
      called(path, Label.of(entity.label().zh() + "名称", entity.label().en() + " name"), 97);
      called(path, entity.label(), 80);
      called(path, Label.of("名称", "Name"), 70);
    }
  }

  /** 客户编号 is the account by its number. */
  private void byName(Link<?, ?> link) {
    CatalogEntity target = catalog.entity(link.target());
    for (Field<?, ?> field : Targets.names(target, caller)) {
      Label label =
          Label.of(
              link.label().zh() + field.label().zh(), link.label().en() + " " + field.label().en());
      called(link.name() + "." + field.name(), label, 97);
    }
    called(link.name(), Label.of(link.label().zh() + "名称", link.label().en() + " name"), 96);
  }

  private void called(String path, Label label, int sureness) {
    List<Name> spellings = names.computeIfAbsent(path, _ -> new ArrayList<>());
    spellings.add(new Name(plain(label.zh()), sureness));
    spellings.add(new Name(plain(label.en()), sureness));
    String spelled = Pinyin.spelled(label.zh());
    if (spelled.length() > SHORTEST_PART) {
      spellings.add(new Name(plain(spelled), sureness - 10));
    }
  }

  /** A field path for each heading, null where nothing suits; no field is taken twice. */
  Map<String, @Nullable String> columns(Headings headings) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.names().get(i);
      if (!RefusedFileWriter.isProblem(heading)) {
        matches(i, plain(heading), matches);
      }
    }
    matches.sort((a, b) -> Integer.compare(b.sureness(), a.sureness()));
    Map<Integer, String> chosen = new HashMap<>();
    Set<String> given = new HashSet<>();
    for (Match match : matches) {
      String field = part(match.path());
      if (!chosen.containsKey(match.column()) && given.add(field)) {
        chosen.put(match.column(), match.path());
      }
    }
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      columns.put(headings.names().get(i), chosen.get(i));
    }
    return columns;
  }

  /** The field of a path; an amount and its currency are two. */
  private static String part(String path) {
    int dot = path.indexOf('.');
    return dot < 0 || path.endsWith(".currency") ? path : path.substring(0, dot);
  }

  private void matches(int column, String heading, List<Match> matches) {
    names.forEach(
        (path, spellings) -> {
          int best = 0;
          for (Name name : spellings) {
            best = Math.max(best, sureness(heading, name));
          }
          if (best > 0) {
            matches.add(new Match(column, path, best));
          }
        });
  }

  private static int sureness(String heading, Name name) {
    if (heading.isEmpty() || name.plain().isEmpty()) {
      return 0;
    }
    if (heading.equals(name.plain())) {
      return name.sureness();
    }
    int shorter = Math.min(heading.length(), name.plain().length());
    int longer = Math.max(heading.length(), name.plain().length());
    boolean part =
        shorter >= SHORTEST_PART
            && (heading.contains(name.plain()) || name.plain().contains(heading));
    return part && shorter * 2 >= longer ? name.sureness() / 2 + shorter * 10 / longer : 0;
  }

  /**
   * Letters and digits alone, in one width and case; what is in brackets, such as a unit, is left
   * out.
   */
  static String plain(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (c == '(' || c == '[' || c == '【') {
        depth++;
      } else if ((c == ')' || c == ']' || c == '】') && depth > 0) {
        depth--;
      } else if (depth == 0 && Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The mapping that was kept for the same headings, as far as it still holds. */
  static Optional<ImportOrder> kept(ImportOrder kept, Headings headings, Targets targets) {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    Map<String, @Nullable String> before = kept.columns() == null ? Map.of() : kept.columns();
    for (String heading : headings.names()) {
      String path = before.get(heading);
      columns.put(heading, path != null && holds(path, targets) ? path : null);
    }
    return columns.values().stream().allMatch(path -> path == null)
        ? Optional.empty()
        : Optional.of(kept.with(columns));
  }

  private static boolean holds(String path, Targets targets) {
    try {
      return path.equals(Targets.ID) || targets.of(path, path).field() != null;
    } catch (Refusal gone) {
      return false;
    }
  }
}
