package youke.org;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import youke.kernel.text.Label;

/**
 * The provinces, cities and districts of China by their GB/T 2260 codes of two, four and six
 * digits.
 */
public final class Regions {
  /** One division, its own name and the code of the division above, if any. */
  public record Region(String code, Label name, Optional<String> parent) {
    /** True for a province or a city with the rank of one. */
    public boolean isProvince() {
      return code.length() == 2;
    }
  }

  private static final Map<String, Region> BY_CODE = read();
  private static final Pattern BETWEEN = Pattern.compile("[\\s,，/\\-]+");

  private Regions() {}

  /** All of them in the order of their codes, so that a division follows the one it belongs to. */
  public static List<Region> all() {
    return List.copyOf(BY_CODE.values());
  }

  public static Optional<Region> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The divisions directly below one. */
  public static List<Region> below(String code) {
    return BY_CODE.values().stream()
        .filter(region -> region.parent().filter(code::equals).isPresent())
        .toList();
  }

  /** The division and those above it, the widest first; empty for an unknown code. */
  public static List<Region> path(String code) {
    List<Region> path = new ArrayList<>();
    Optional<Region> at = find(code);
    while (at.isPresent()) {
      path.addFirst(at.get());
      at = at.get().parent().flatMap(Regions::find);
    }
    return path;
  }

  /**
   * The division that people call so: by its own name, with or without the divisions above it (
   * {@code 海曙区}, {@code 浙江省 宁波市 海曙区}, {@code 浙江省宁波市}), a province or city also without its last
   * syllable ({@code 宁波}); empty when there is none, or several.
   */
  public static Optional<Region> named(String name) {
    return Optional.ofNullable(ByName.CODES.get(ByName.key(name)))
        .filter(codes -> codes.size() == 1)
        .flatMap(codes -> find(codes.iterator().next()));
  }

  /** Made when somebody asks for the first time. */
  private static final class ByName {
    static final Map<String, Set<String>> CODES = read();

    static String key(String name) {
      return BETWEEN.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, Set<String>> read() {
      Map<String, Set<String>> codes = new HashMap<>();
      for (Region region : BY_CODE.values()) {
        Set<String> names = new LinkedHashSet<>();
        String zh = "";
        String en = "";
        for (Region part : path(region.code()).reversed()) {
          zh = part.name().zh() + zh;
          en += part.name().en();
          names.add(zh);
          names.add(en);
        }
        String own = region.name().zh();
        if (region.code().length() < 6
            && own.length() > 2
            && "省市".indexOf(own.charAt(own.length() - 1)) >= 0) {
          names.add(own.substring(0, own.length() - 1));
        }
        names.forEach(
            one -> codes.computeIfAbsent(key(one), _ -> new LinkedHashSet<>()).add(region.code()));
      }
      return codes;
    }
  }

  /** Name with the divisions above it, such as 浙江省 宁波市; empty for an unknown code. */
  public static Optional<Label> label(String code) {
    List<Region> path = path(code);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String zh = String.join(" ", path.stream().map(region -> region.name().zh()).toList());
    String en =
        String.join(", ", path.reversed().stream().map(region -> region.name().en()).toList());
    return Optional.of(Label.of(zh, en));
  }

  private static Map<String, Region> read() {
    Map<String, Region> regions = new LinkedHashMap<>();
    try (InputStream in = Regions.class.getResourceAsStream("regions.tsv")) {
      if (in == null) {
        throw new IllegalStateException("regions.tsv is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t");
        String code = parts[0];
        regions.put(code, new Region(code, Label.of(parts[1], parts[2]), above(code, regions)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(regions);
  }

  // Districts of Beijing and counties governed by a province have no city above them.
  private static Optional<String> above(String code, Map<String, Region> known) {
    for (int length = code.length() - 2; length > 0; length -= 2) {
      String above = code.substring(0, length);
      if (known.containsKey(above)) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }
}
