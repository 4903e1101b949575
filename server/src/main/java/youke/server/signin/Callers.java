package youke.server.signin;

import java.util.Optional;
import youke.kernel.access.Caller;

/**
 * The person behind a request with the rights they hold now. Asked once per request: an answer
 * comes from memory, dropped when organisation, roles or catalog change.
 */
public interface Callers {

  /**
   * Empty when the person is not there any more, or not active: the request is then a stranger's.
   */
  Optional<Caller> of(long person);
}
