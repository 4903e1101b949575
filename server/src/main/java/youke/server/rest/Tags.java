package youke.server.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/**
 * ETags. A record's begins with its version, {@code "3"}; where the whole representation is sent, a
 * check sum follows, {@code "3-9f8e7d6c"}, as computed values and the titles of linked records
 * change without a new version.
 */
final class Tags {
  private static final Pattern EXPECTED =
      Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})(?:-[0-9a-f]{1,8})?\"");

  private Tags() {}

  static String of(int version) {
    return "\"" + version + "\"";
  }

  static String of(int version, byte[] representation) {
    CRC32C sum = new CRC32C();
    sum.update(representation, 0, representation.length);
    return "\"" + version + "-" + Long.toHexString(sum.getValue()) + "\"";
  }

  /** Of something that has no version: a digest of its content. */
  static String of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The version that an If-Match header names; empty when there is none or any will do. */
  static Optional<Integer> expected(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher tag = EXPECTED.matcher(header.strip());
    if (!tag.matches()) {
      throw refused("If-Match");
    }
    return Optional.of(Integer.valueOf(tag.group(1)));
  }

  /** Whether an If-None-Match header names this tag. */
  static boolean names(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String one : header.split(",", -1)) {
      String bare = one.strip();
      if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  static Refusal refused(String header) {
    return new Refusal(
        Problem.of(RestProblem.WRONG_HEADER, Place.text(header, 0)).with("name", header));
  }
}
