namespace BeneficiaryPortal.Web.Configuration;

/// <summary>Where data and logs lie: run from a clone, beside the sources; run where it was published, there.</summary>
internal static class InstallFolder
{
    public static string Of(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BeneficiaryPortal.sln")))
            {
                return folder.FullName;
            }
        }

        return contentRoot;
    }
}
