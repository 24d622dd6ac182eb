using System.Globalization;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>Where the files of one folder are: those of a request, or of a contact.</summary>
public static class FilePaths
{
    /// <summary>What lies in the store, for whoever may see it.</summary>
    public static string File(string folder, int id) => $"{One(folder, id)}/file";

    /// <summary>One page of a PDF as a picture, for staff.</summary>
    public static string Page(string folder, int id, int page) => $"{One(folder, id)}/pages/{page.ToString(CultureInfo.InvariantCulture)}";

    public static string Remove(string folder, int id) => $"{One(folder, id)}/remove";

    public static string One(string folder, int id) => $"{folder}/{id.ToString(CultureInfo.InvariantCulture)}";
}
