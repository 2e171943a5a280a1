// A web server for this computer only.

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Transparency.Site.Commands;

namespace Transparency.Site.Preview;

/// <summary>Kestrel on the loopback address, without configuration, logging or routing.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private const int PortsToTry = 20;

    private readonly WebApplication _app;

    private LocalServer(WebApplication app) => _app = app;

    /// <summary>The address to type: <c>http://localhost:8080/</c>.</summary>
    public Uri Address
    {
        get
        {
            var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            return new UriBuilder("http", "localhost", new Uri(addresses.First()).Port).Uri;
        }
    }

    /// <summary>Starts on <paramref name="port"/> or the next free one; on any free one for 0.</summary>
    public static async Task<LocalServer> Start(int port, RequestDelegate answer, CancellationToken cancel)
    {
        var last = port == 0 ? 0 : Math.Min(port + PortsToTry, IPEndPoint.MaxPort);
        for (var candidate = port; candidate <= last; candidate++)
        {
            var app = Create(candidate, answer);
            try
            {
                await app.StartAsync(cancel);
                return new(app);
            }
            catch (Exception problem) when (problem is IOException or SocketException)
            {
                await app.DisposeAsync();
                if (IsForbidden(problem)) throw new UsageException($"This program may not listen on port {candidate}.", "Name another with --port, for example --port 8080.");

                // Taken: try the next.
            }
        }

        throw new UsageException($"The ports {port} to {last} are all taken.", "Name another with --port, for example --port 9000.");
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private static bool IsForbidden(Exception problem) => problem switch
    {
        SocketException socket => socket.SocketErrorCode == SocketError.AccessDenied,
        AggregateException both => both.InnerExceptions.Any(IsForbidden),
        _ => problem.InnerException is { } inner && IsForbidden(inner),
    };

    private static WebApplication Create(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        app.Run(answer);
        return app;
    }

    // Ctrl+C belongs to the command line, not to the web server.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancel) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
    }
}
