package youke.server;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;

/**
 * Who may knock where: the screens' files and the health check are for all, the rest of the API for
 * nobody unknown.
 */
final class Doors {
  private Doors() {}

  static SecurityFilterChain of(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/health")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            unknown ->
                unknown.authenticationEntryPoint(
                    (request, response, why) ->
                        ProblemJson.write(
                            request, response, Problems.of(Problem.of(HttpProblem.NOT_SIGNED_IN)))))
        .build();
  }
}
