package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, fit to be kept and shown.
 *
 * @param address IP address of the sender, as far as the server can know it
 * @param agent what the browser calls itself
 */
record Origin(String address, String agent) {
  static final Origin HERE = new Origin("", "");
  private static final int LONGEST_AGENT = 300;
  private static final int PREFIX_BYTES = 8;

  static Origin of(HttpServletRequest request) {
    return new Origin(
        clean(Objects.requireNonNullElse(request.getRemoteAddr(), ""), 60),
        clean(decoded(request.getHeader("User-Agent")), LONGEST_AGENT));
  }

  /** A header whose bytes the container took for Latin-1, read as UTF-8 where it is. */
  private static String decoded(@Nullable String header) {
    if (header == null) {
      return "";
    }
    byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    return decoded.indexOf('\uFFFD') < 0 ? decoded : header;
  }

  /** Text from outside without what could break out of a line, and not longer than it should be. */
  static String clean(String text, int longest) {
    String visible = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "");
    int end =
        visible.offsetByCodePoints(
            0, Math.min(longest, visible.codePointCount(0, visible.length())));
    return visible.substring(0, end);
  }

  /** The address for counting tries: for IPv6 the network, as one sender has all of it. */
  String network() {
    try {
      InetAddress literal = InetAddress.ofLiteral(address);
      if (literal instanceof Inet6Address six) {
        return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES));
      }
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
    return address;
  }
}
