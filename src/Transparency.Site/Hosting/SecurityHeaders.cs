// What every answer tells the browser to refuse.

namespace Transparency.Site.Hosting;

/// <summary>
/// The headers of the published site: the build writes them for hosts that read a file, netlify.toml has them too, and the preview
/// sends the same, so that a page that would break under them breaks before it is published. A test compares them.
/// </summary>
internal static class SecurityHeaders
{
    public static readonly IReadOnlyList<(string Name, string Value)> All =
    [
        ("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>Which addresses have which headers, in the form of hosts: <c>*</c> stands for the rest of an address.</summary>
    public static readonly IReadOnlyList<(string Addresses, IReadOnlyList<(string Name, string Value)> Headers)> ByAddress =
    [
        ("/*", All),

        // Other programs may read the open data from their own pages.
        ("/data/*", [("Access-Control-Allow-Origin", "*")]),
        ("/api/*", [("Access-Control-Allow-Origin", "*")]),

        // The search index: each file is named by its hash.
        ("/search/:collection/*.bin", [("Cache-Control", "public, max-age=31536000, immutable")]),
        ("/assets/*", [("Cache-Control", "public, max-age=600, stale-while-revalidate=86400")]),
    ];
}
