// Answers the browser: the site's files, and the preview's own addresses beside them.

using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Site.Hosting;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Preview;

/// <summary>The site in <paramref name="folder"/>, with what the preview adds.</summary>
/// <param name="folder">The last good site.</param>
/// <param name="state">The latest build, good or not; null to serve the files exactly as they are.</param>
/// <param name="stopping">Ends the connections that stay open.</param>
internal sealed class PreviewSite(string folder, PreviewState? state, CancellationToken stopping)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task Answer(HttpContext context)
    {
        foreach (var (name, value) in SecurityHeaders.All) context.Response.Headers[name] = value;
        context.Response.Headers.CacheControl = "no-store";

        // Another site's name may be made to lead to this computer (DNS rebinding): it gets nothing.
        if (context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            await Send(context, 403, "text/plain; charset=utf-8", "The preview answers to localhost only.\n");
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await Send(context, 405, "text/plain; charset=utf-8", "The preview can only be read.\n");
        else if (state is not null && context.Request.Path.Value is { } path && path.StartsWith(PreviewAssets.Folder, StringComparison.Ordinal))
            await AnswerOwn(context, state, path);
        else
            await AnswerFile(context);
    }

    private Task AnswerOwn(HttpContext context, PreviewState builds, string path) => path switch
    {
        PreviewAssets.EventsPath => SendEvents(context, builds),
        PreviewAssets.ScriptPath => Send(context, 200, ContentType.Of(path), PreviewAssets.Script),
        PreviewAssets.StylePath => Send(context, 200, ContentType.Of(path), PreviewAssets.Style),
        PreviewAssets.MessagesPath => SendMessages(context, builds.Latest, 200, context.Request.Query["page"].ToString()),
        _ => Send(context, 404, "text/plain; charset=utf-8", "The preview has no such page.\n"),
    };

    private async Task AnswerFile(HttpContext context)
    {
        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        var answer = StaticSite.Find(folder, path);
        if (state?.Latest is { Draft: { } draft } latest && draft.Page(Page.PathOf(path)) is { } page)
            await SendHtml(context, 200, Encoding.UTF8.GetString(page.Span), latest, latest.Id);
        else if (answer.Location is not null)
        {
            context.Response.StatusCode = answer.Status;
            context.Response.Headers.Location = new PathString(answer.Location).ToUriComponent() + context.Request.QueryString;
        }
        else if (answer.File is null && state is { Latest: { Errors: > 0 } failed } && !HasSite())
            await SendMessages(context, failed, 503, path);
        else if (answer.File is null)
            await Send(context, 404, "text/plain; charset=utf-8", "There is no such page.\n");
        else if (state is not null && ContentType.Of(answer.File) == ContentType.Html)
            await SendPage(context, answer, state.Latest);
        else
            await SendFile(context, answer);
    }

    private bool HasSite() => File.Exists(Path.Combine(folder, "index.html"));

    private static async Task SendFile(HttpContext context, StaticAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = ContentType.Of(answer.File!);
        context.Response.ContentLength = new FileInfo(answer.File!).Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.SendFileAsync(answer.File!, context.RequestAborted);
    }

    private static async Task SendPage(HttpContext context, StaticAnswer answer, PreviewBuild build)
    {
        await SendHtml(context, answer.Status, await File.ReadAllTextAsync(answer.File!, context.RequestAborted), build, build.FileId);
    }

    private static Task SendHtml(HttpContext context, int status, string html, PreviewBuild build, string name)
    {
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        var addition = MessagesPage.Addition(build, name, context.Request.Path + context.Request.QueryString);
        return Send(context, status, ContentType.Html, end < 0 ? html + addition : html.Insert(end, addition));
    }

    private Task SendMessages(HttpContext context, PreviewBuild build, int status, string page)
    {
        var back = page.StartsWith('/') && !page.StartsWith("//", StringComparison.Ordinal) ? page : "/";
        return Send(context, status, ContentType.Html, MessagesPage.Render(build, back, HasSite()));
    }

    private async Task SendEvents(HttpContext context, PreviewState builds)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var seen = context.Request.Query["seen"].ToString();
        context.Response.ContentType = "text/event-stream";
        try
        {
            while (true)
            {
                var build = builds.Latest;
                var text = build.IsSeen(seen) ? ": still here\n\n" : $"id: {build.Id}\ndata: {{ \"errors\": {build.Errors} }}\n\n";
                await context.Response.WriteAsync(text, ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                if (!build.IsSeen(seen)) seen = build.Id;
                await Task.WhenAny(build.Next.Task, Task.Delay(Heartbeat, ended.Token));
                ended.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The reader closed the page, or the preview was stopped.
        }
    }

    private static async Task Send(HttpContext context, int status, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
