package youke.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PluralTest {
  @ParameterizedTest
  @CsvSource({
    "Account,Accounts",
    "Opportunity,Opportunities",
    "Price book entry,Price book entries",
    "Key,Keys",
    "Address,Addresses",
    "Tax,Taxes",
    "Batch,Batches",
    "SKU,SKUs",
    "Class 2,Class 2s",
    "Plant (site),Plant (site)"
  })
  void isWhatEnglishSaysOfMany(String one, String many) {
    assertThat(Plural.of(one)).isEqualTo(many);
  }
}
