// Serves a built site over https on this computer, as a host does, and keeps account of what it sends.

using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Transparency.Benchmarks.Search;

/// <summary>
/// Texts go out in Brotli or gzip, all else as it is. It is https because browsers ask for Brotli over nothing else; the
/// certificate is made for the run, and the browser is told not to look.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { ".html", ".css", ".js", ".json", ".svg", ".csv", ".txt", ".xml" };

    private readonly string _folder;
    private readonly ConcurrentDictionary<(string File, string Encoding), byte[]> _ready = new();
    private readonly FileExtensionContentTypeProvider _types = new();
    private WebApplication _app = null!;

    private SiteServer(string folder) => _folder = folder;

    /// <summary>What has been sent since <see cref="Wire.Reset"/>.</summary>
    public Wire Wire { get; } = new();

    /// <summary><c>https://127.0.0.1:40123</c>.</summary>
    public string Address => _app.Urls.First();

    public static async Task<SiteServer> Start(string folder)
    {
        var server = new SiteServer(folder);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0, l => l.UseHttps(Certificate())));
        server._app = builder.Build();
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var file = Path.GetFullPath(Path.Combine(_folder, path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : "")));
        if (!file.StartsWith(_folder, StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var asked = context.Request.Headers.AcceptEncoding.ToString();
        var encoding = !Texts.Contains(Path.GetExtension(file)) ? "" : asked.Contains("br", StringComparison.Ordinal) ? "br" : asked.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
        var bytes = _ready.GetOrAdd((file, encoding), key => Compression.Of(File.ReadAllBytes(key.File), key.Encoding));
        if (encoding.Length > 0) context.Response.Headers.ContentEncoding = encoding;
        context.Response.ContentType = _types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        Wire.Add(path, bytes.Length);
        await context.Response.Body.WriteAsync(bytes);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
