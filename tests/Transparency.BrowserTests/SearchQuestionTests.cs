namespace Transparency.BrowserTests;

/// <summary>What residents, journalists and officers ask of the real site has its answer first or second.</summary>
public sealed class SearchQuestionTests(BrowserSite site)
{
    // Each was looked up in the content: the page, row or paragraph that answers it.
    private static readonly (string Question, string Answer)[] Questions =
    [
        ("cctv city centre", "/projects/leicester-cctv-camera-269/"),
        ("camera 269", "/projects/leicester-cctv-camera-269/"),
        ("£1,446", "/projects/leicester-netherhall-after-school-club/"),
        ("netherhall after school club", "/projects/leicester-netherhall-after-school-club/"),
        ("thermal camera hinckley", "/projects/hinckley-and-bosworth-thermal-imaging-camera/"),
        ("thermel camera", "/projects/hinckley-and-bosworth-thermal-imaging-camera/"),
        ("letter winter of action", "/letters/2025-11-27-winter-of-action/"),
        ("letter home secretary", "/letters/2025-11-27-winter-of-action/"),
        ("domestic abuse charnwood", "/projects/charnwood-domestic-abuse-outreach-worker/"),
        ("free football for young people", "/projects/leicester-premier-league-kicks-roadshow/"),
        ("body worn video", "/projects/charnwood-body-worn-video-cameras/"),
        ("modern slavery helpline", "/projects/modern-day-slavery-helpline/"),
        ("shop theft melton", "/projects/melton-retail-disc-app/"),
        ("crime 2021", "/figures/recorded-crime-2021-22/"),
        ("99450", "/figures/recorded-crime-2021-22/"),
        ("15.4%", "/reports/2021-22-annual-report/#para-crime-statistics-12"),
        ("violence against the person 2021-22", "/data/recorded-crime/#row-violence-against-the-person-2021-22"),
        ("£639,675", "/figures/csp-allocated-2025-26/"),
        ("293,899.51", "/figures/csp-remaining-2025-26/"),
        ("blaby csp", "/areas/blaby/"),
        ("spent by community safety partnerships", "/data/csp-allocations/"),
        ("complaints reviews", "/figures/complaint-reviews-received-2025-26-q2/"),
        ("panel report october 2025", "/reports/2025-10-27-panel-report/"),
        ("annual report 2021-22", "/reports/2021-22-annual-report/"),
        ("newsletter autumn 2023", "/newsletters/2023-autumn-leicester/"),
        ("vawg", "/reports/2021-22-annual-report/#para-vawg-1"),
        ("knife crime", "/newsletters/2023-autumn-leicester/#para-knife-crime-1"),
        ("budget £230 million", "/data/budget-figures/#row-budget-reviewed"),
        ("safety fund", "/funds/commissioners-safety-fund/"),
        ("comunity action fund", "/funds/community-action-fund/"),
        ("north west leicestershire", "/areas/north-west-leicestershire/"),
        ("grants in harborough", "/areas/harborough/"),
        ("officers 2,242", "/data/commitments/#row-officer-numbers-2242"),
        ("independent custody visitors", "/reports/2025-06-20-safer-communities-board/#para-17"),
    ];

    [Fact]
    public async Task Each_question_has_its_answer_first_or_second()
    {
        await using var finder = await Finder.Open(site, "/search/");
        List<string> missed = [];
        foreach (var (question, answer) in Questions)
        {
            await finder.Type(question);
            var found = (await finder.Shown()).Take(2).ToList();
            if (!found.Contains(answer)) missed.Add($"\"{question}\" should lead to {answer}, and leads to {string.Join(" and ", found)}");
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }
}
