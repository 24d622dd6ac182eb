using System.Net;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

namespace BeneficiaryPortal.Web.Tests.Validation;

public class PostedFormTests(SpecimenHost host) : IClassFixture<SpecimenHost>
{
    private static readonly (string Name, string Value)[] Good =
    [
        ("Form.Name", "  \u200Fأمل حسن "), ("Form.NationalId", "١٠٥٨٥٢٩٩٤٠"), ("Form.Mobile", "0551234567"),
        ("Form.BirthDate.Calendar", "Hijri"), ("Form.BirthDate.Day", "١"), ("Form.BirthDate.Month", "2"), ("Form.BirthDate.Year", "1400"),
        ("Form.People", "٥"), ("Form.Income", "١٬٥٠٠"), ("Form.Channel", "Email"), ("Form.Tools", "BasicRegulation"), ("Form.Tools", "SupportRequestForm"),
        ("Form.Decision", "Accept"), ("Form.Reason", "سطر\r\nآخر"), ("Form.Password", " two words\u200E "), ("Form.Other", " "), ("Form.Agreed", "true"),
    ];

    [Fact]
    public async Task Texts_are_trimmed_and_cleaned_numbers_read_in_three_scripts_and_passwords_left_alone()
    {
        using var reader = host.Reader();
        var (status, _) = await reader.SubmitAsync(Good);
        Assert.Equal(HttpStatusCode.Redirect, status);
        var form = host.Received.Form!;
        Assert.Equal("أمل حسن", form.Name);
        Assert.Equal(5, form.People);
        Assert.Equal(1500m, form.Income);
        Assert.Equal("سطر\nآخر", form.Reason);
        Assert.Equal(" two words\u200E ", form.Password);
        Assert.Null(form.Other);
        Assert.Equal(new DateOnly(1979, 12, 20), form.BirthDate!.Date);
        Assert.Equal(Channel.Email, form.Channel);
        Assert.Equal([Tool.BasicRegulation, Tool.SupportRequestForm], form.Tools);
    }

    [Fact]
    public async Task A_form_is_validated_once()
    {
        using var reader = host.Reader();
        host.Received.Validations = 0;
        await reader.SubmitAsync(Good);
        Assert.Equal(1, host.Received.Validations);
    }

    [Theory]
    [InlineData("ar", "Form.NationalId", "123", "أدخل رقم الهوية من 10 أرقام، يبدأ بالرقم 1 أو 2")]
    [InlineData("ar", "Form.NationalId", "1098765432", "رقم الهوية غير صحيح، تحقق من الأرقام كما تظهر في البطاقة")]
    [InlineData("en", "Form.NationalId", "", "Enter the national ID or iqama number")]
    [InlineData("ar", "Form.Mobile", "55123", "أدخل رقم الجوال من 9 أرقام تبدأ بالرقم 5، مثل 512345678")]
    [InlineData("ar", "Form.BirthDate.Day", "30", "شهر صفر سنة 1400هـ عدد أيامه 29، أدخل يومًا بين 1 و29")]
    [InlineData("en", "Form.BirthDate.Day", "30", "Safar 1400 AH has 29 days. Enter a day from 1 to 29")]
    [InlineData("ar", "Form.BirthDate.Year", "1985", "السنة 1985 ميلادية، اختر «ميلادي» أو أدخل السنة الهجرية")]
    [InlineData("ar", "Form.People", "2.5", "أدخل رقمًا صحيحًا دون كسور، مثل 5")]
    [InlineData("ar", "Form.People", "", "أدخل رقمًا")]
    [InlineData("ar", "Form.Income", "1.500", "أدخل المبلغ بالأرقام، مثل 1,500 أو 1500.50")]
    [InlineData("ar", "Form.Channel", "Pigeon", "اختر إجابة من الإجابات المعروضة")]
    [InlineData("ar", "Form.Name", "اسم طويل جدًا أطول من عشرين حرفًا", "اكتب 20 حرفًا على الأكثر")]
    public async Task Each_message_says_what_to_do_in_the_readers_language(string language, string field, string typed, string message)
    {
        using var reader = host.Reader(language);
        var (_, page) = await reader.SubmitAsync([.. Good.Where(answer => answer.Name != field), (field, typed)]);
        Assert.Equal([message], page.QuerySelectorAll(".errsum li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task A_form_of_which_nothing_was_posted_still_finds_its_fields()
    {
        using var reader = host.Reader();
        var (_, page) = await reader.SubmitAsync();
        Assert.NotNull(page.QuerySelector(".errsum a[href='#Form_Decision']"));
        Assert.NotNull(page.QuerySelector("#Form_Decision-error"));
    }

    [Fact]
    public async Task The_key_of_a_creation_stays_the_same_when_the_form_comes_back()
    {
        using var reader = host.Reader();
        var (_, page) = await reader.SubmitAsync();
        var key = page.QuerySelector("input[name=IdempotencyKey]")!.GetAttribute("value");
        Assert.NotEqual(Guid.Empty, host.Received.IdempotencyKey);
        Assert.Equal(host.Received.IdempotencyKey.ToString(), key);
        Assert.NotEqual(key, (await reader.GetAsync("/specimen")).QuerySelector("input[name=IdempotencyKey]")!.GetAttribute("value"));
    }
}
