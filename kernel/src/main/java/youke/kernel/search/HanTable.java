package youke.kernel.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shipped tables of Chinese characters: readings and simplified forms, about 0.5 MB of memory,
 * read at first use.
 *
 * <p>Characters up to U+9FFF are a plain array access; rarer ones, beyond the basic plane, a binary
 * search.
 */
final class HanTable {
  private static final int FIRST = 0x3000;
  private static final int LAST = 0x9FFF;

  private static final Map<String, Readings> BY_SYLLABLE = new HashMap<>();
  private static final @Nullable Readings[] COMMON = new @Nullable Readings[LAST - FIRST + 1];
  private static final int[] RARE;
  private static final Readings[] RARE_READINGS;
  private static final Map<Integer, Integer> SIMPLIFIED = new HashMap<>();

  static {
    record Rarity(int point, Readings readings) {}
    List<Rarity> rare = new ArrayList<>();
    for (String line : lines("pinyin.txt")) {
      int space = line.indexOf(' ');
      Readings readings = Readings.of(List.of(line.substring(0, space)));
      BY_SYLLABLE.put(line.substring(0, space), readings);
      for (int point : line.substring(space + 1).codePoints().toArray()) {
        if (point <= LAST) {
          COMMON[point - FIRST] = readings;
        } else {
          rare.add(new Rarity(point, readings));
        }
      }
    }
    for (String line : lines("polyphones.txt")) {
      List<String> words = Arrays.asList(line.split(" "));
      COMMON[line.codePointAt(0) - FIRST] = Readings.of(words.subList(1, words.size()));
    }
    rare.sort((a, b) -> Integer.compare(a.point(), b.point()));
    RARE = rare.stream().mapToInt(Rarity::point).toArray();
    RARE_READINGS = rare.stream().map(Rarity::readings).toArray(Readings[]::new);
    for (String line : lines("simplified.txt")) {
      int[] points = line.codePoints().toArray();
      for (int i = 2; i < points.length; i++) {
        SIMPLIFIED.put(points[i], points[0]);
      }
    }
  }

  private HanTable() {}

  /** All readings of a character, by no context; none for what is not a Chinese character. */
  static Readings readings(int point) {
    if (point >= FIRST && point <= LAST) {
      Readings found = COMMON[point - FIRST];
      return found == null ? Readings.NONE : found;
    }
    int at = Arrays.binarySearch(RARE, point);
    return at < 0 ? Readings.NONE : RARE_READINGS[at];
  }

  /**
   * The one reading that this syllable is; a syllable that no character has is an error of the
   * tables.
   */
  static Readings syllable(String syllable) {
    Readings found = BY_SYLLABLE.get(syllable);
    if (found == null) {
      throw new IllegalStateException("No character is read " + syllable);
    }
    return found;
  }

  /** The simplified form of a traditional character, or the character itself. */
  static int simplified(int point) {
    return SIMPLIFIED.getOrDefault(point, point);
  }

  /** Every toneless syllable as people type it: with v and with u for ü. */
  static Set<String> syllables() {
    return BY_SYLLABLE.values().stream()
        .flatMap(readings -> readings.syllables().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lines of a shipped table without comments and blanks. */
  static List<String> lines(String resource) {
    try (InputStream in = HanTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
