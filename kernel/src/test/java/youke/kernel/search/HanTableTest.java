package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HanTableTest {
  @Test
  void theReadingsAreWhatIcuSays() throws IOException {
    assertThat(shipped("pinyin.txt").equals(IcuHanTables.pinyin()))
        .as("pinyin.txt differs: run IcuHanTables")
        .isTrue();
  }

  @Test
  void theSimplifiedFormsAreWhatIcuSays() throws IOException {
    assertThat(shipped("simplified.txt").equals(IcuHanTables.simplified()))
        .as("simplified.txt differs: run IcuHanTables")
        .isTrue();
  }

  @Test
  void everyPolyphoneIsOneCharacterWithKnownSyllablesAndIsNamedOnce() {
    Set<String> seen = new HashSet<>();
    for (String line : HanTable.lines("polyphones.txt")) {
      List<String> words = List.of(line.split(" "));
      assertThat(words.getFirst().codePoints().count()).as(line).isEqualTo(1);
      assertThat(seen.add(words.getFirst())).as("twice: " + line).isTrue();
      assertThat(words.subList(1, words.size())).as(line).isNotEmpty().allMatch(Pinyin::isSyllable);
    }
  }

  @Test
  void everyPhraseIsSimplifiedHasAReadingForEachCharacterAndIsNamedOnce() {
    Set<String> seen = new HashSet<>();
    for (String line : HanTable.lines("phrases.txt")) {
      List<String> words = List.of(line.split(" "));
      String characters = words.getFirst().replace("^", "");
      assertThat(seen.add(words.getFirst())).as("twice: " + line).isTrue();
      assertThat(SearchText.normalise(characters)).as(line).isEqualTo(characters);
      assertThat(words.size() - 1L).as(line).isEqualTo(characters.codePoints().count());
      assertThat(words.subList(1, words.size())).as(line).allMatch(Pinyin::isSyllable);
    }
  }

  @Test
  void readsCharactersBeyondTheBasicPlane() {
    assertThat(HanTable.readings("𬱖".codePointAt(0)).syllables()).containsExactly("di");
    assertThat(HanTable.readings("a".codePointAt(0)).isEmpty()).isTrue();
    assertThat(HanTable.readings("あ".codePointAt(0)).isEmpty()).isTrue();
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = HanTable.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
