package youke.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "138 0013 8000",
        "+86 138-0013-8000",
        "010-12345678",
        "(0571) 8888 6666",
        "0574-87654321转802",
        "400-123-4567",
        "800 123 4567",
        "12345",
        "110",
        "+1 206 555 9857",
        "(206) 555-9857",
        "26.47.15.10",
        "+49 30 007 4321",
        "021-55556666 ext 12"
      })
  void takesPhoneNumbersAsPeopleWriteThem(String number) {
    assertThat(Checked.PHONE.problem(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12800138000",
        "+86 12800138000",
        "+86 1380013",
        "电话",
        "1-",
        "+0123456789",
        "+1234567890123456",
        "<script>",
        ""
      })
  void refusesWhatCannotBeDialled(String number) {
    assertThat(Checked.PHONE.problem(number)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.cn", "wang.xiaoming+crm@mail.example.com", "采购@石化.中国", "o'brien@x-y.co.uk"})
  void takesMailAddresses(String address) {
    assertThat(Checked.MAIL.problem(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@b",
        "@b.cn",
        "a@@b.cn",
        "a b@c.cn",
        ".a@b.cn",
        "a.@b.cn",
        "a@-b.cn",
        "a@b..cn"
      })
  void refusesWhatIsNoMailAddress(String address) {
    assertThat(Checked.MAIL.problem(address)).isPresent();
  }

  @Test
  void refusesAMailAddressWhoseNameIsTooLong() {
    assertThat(Checked.MAIL.problem("a".repeat(64) + "@b.cn")).isEmpty();
    assertThat(Checked.MAIL.problem("a".repeat(65) + "@b.cn")).isPresent();
  }

  @Test
  void knowsTheTypesOfTheChineseNumberingPlan() throws IOException {
    Optional<Path> file = sharedData("11_vectors/phone_cn_examples.csv");
    Assumptions.assumeTrue(file.isPresent());
    for (String line : Files.readAllLines(file.orElseThrow()).subList(1, 6)) {
      String e164 = line.split(",")[3];
      assertThat(Checked.PHONE.problem(e164)).as(line).isEmpty();
    }
  }

  @Test
  void takesOnlySmallLettersInALogin() {
    assertThat(Checked.LOGIN.problem("lin.xiaolan")).isEmpty();
    assertThat(Checked.LOGIN.problem("Lin")).isPresent();
    assertThat(Checked.LOGIN.problem("林")).isPresent();
    assertThat(Checked.LOGIN.problem("x")).isPresent();
  }

  @Test
  void keepsRoleCodesApartFromStandardRoles() {
    assertThat(Roles.ALL).allMatch(role -> Checked.ROLE_CODE.problem(role.name()).isPresent());
    assertThat(Checked.ROLE_CODE.problem("regional_head2")).isEmpty();
  }

  @Test
  void knowsTimeZones() {
    assertThat(Checked.ZONE.problem("Asia/Shanghai")).isEmpty();
    assertThat(Checked.ZONE.problem("Asia/Atlantis")).isPresent();
  }

  static Optional<Path> sharedData(String path) {
    String set = System.getenv("YOUKE_SHARED_DATA");
    Path folder = set == null ? Path.of("../../shared/data") : Path.of(set);
    return Optional.of(folder.resolve(path)).filter(Files::exists);
  }
}
