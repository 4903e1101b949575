package youke.kernel.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the two tables of Chinese characters that the product ships, from ICU's transliteration
 * rules, so that ICU itself (14 MB, 20 MB of memory) is needed only when they are made.
 */
final class IcuHanTables {
  /** ICU maps these onto other words or onto each other, not onto their simplified form. */
  private static final String NOT_TRADITIONAL = "著姊僇俱吒垵薳跤阪苎";

  private IcuHanTables() {}

  /** Run with the folder of the resources as the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.writeString(folder.resolve("pinyin.txt"), pinyin(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("simplified.txt"), simplified(), StandardCharsets.UTF_8);
  }

  /** One line for each syllable, tones left out and ü written v, then its characters. */
  static String pinyin() {
    Transliterator latin = Transliterator.getInstance("Han-Latin");
    Map<String, StringBuilder> lines = new TreeMap<>();
    for (String character : ideographs()) {
      String syllable = toneless(latin.transliterate(character).strip());
      if (syllable.matches("[a-z]*[aeiouv][a-z]*")) {
        lines.computeIfAbsent(syllable, key -> new StringBuilder()).append(character);
      }
    }
    return text("Han-Latin", lines);
  }

  /** One line for each simplified character, then the traditional ones that become it. */
  static String simplified() {
    Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
    Map<String, StringBuilder> lines = new TreeMap<>();
    for (String character : ideographs()) {
      String simple = simple(rules, character);
      if (!simple.equals(character) && simple.codePointCount(0, simple.length()) == 1) {
        lines.computeIfAbsent(simple, key -> new StringBuilder()).append(character);
      }
    }
    return text("Traditional-Simplified", lines);
  }

  private static String simple(Transliterator rules, String character) {
    String from = character;
    while (!NOT_TRADITIONAL.contains(from)) {
      String to = rules.transliterate(from);
      if (to.equals(from)) {
        break;
      }
      from = to;
    }
    return from;
  }

  private static String toneless(String syllable) {
    return Normalizer.normalize(syllable, Normalizer.Form.NFD)
        .replace("u\u0308", "v")
        .replaceAll("\\p{M}", "");
  }

  private static List<String> ideographs() {
    List<String> all = new ArrayList<>();
    for (int point = 0x3007; point < 0x33480; point++) {
      String character = Character.toString(point);
      if (Character.isIdeographic(point)
          && Normalizer.isNormalized(character, Normalizer.Form.NFKC)) {
        all.add(character);
      }
    }
    return all;
  }

  private static String text(String rules, Map<String, StringBuilder> lines) {
    StringBuilder out = new StringBuilder("# Made by IcuHanTables from the rules ").append(rules);
    out.append(" of ICU4J (Unicode License V3, (c) 1991 Unicode, Inc.). Not edited by hand.\n");
    lines.forEach((key, characters) -> out.append(key).append(' ').append(characters).append('\n'));
    return out.toString();
  }
}
