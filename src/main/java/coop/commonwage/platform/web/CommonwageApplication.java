package coop.commonwage.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The one JAX-RS application: API under {@code /api}, pages beside it. */
@ApplicationPath("/")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Commonwage",
            version = "1",
            description =
                "The pay office of a social-care co-operative. Amounts are pounds as decimal"
                    + " strings, dates are ISO 8601, errors are application/problem+json (RFC"
                    + " 9457). Under /api/surplus and /api/yearend a problem, and each of its"
                    + " errors, has besides its words a `code`: the stable name of that reason,"
                    + " whatever days, sums and names stand in the words. A reason that has none"
                    + " yet comes without; match on `type` then.",
            license = @License(name = "AGPL-3.0-or-later")),
    security = @SecurityRequirement(name = "basic"))
@SecurityScheme(
    securitySchemeName = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "The login and password of an account.")
@SecurityScheme(
    securitySchemeName = "operator",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "The installation's own token.")
public class CommonwageApplication extends Application {}
